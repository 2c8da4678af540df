package io.faultline.query.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.deadletter.ForeignWriter.Foreign;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class DeadLettersIT {

    private static final String LETTERS = "/v1/projections/dead-letters";
    private static final Map<String, String> ONLY_ON_REQUEST = Map.of("FAULTLINE_DEAD_LETTERS_RETRIES", "false");
    private static final String US = "/v1/countries/US/state?asOf=2025-06-01";

    @Test
    void an_event_that_cannot_be_read_waits_with_its_followers_until_a_newer_build_can_read_it() throws Exception {
        try (Stack stack = new Stack(ONLY_ON_REQUEST)) {
            record(stack, "before");
            long broken = ForeignWriter.append(
                    stack, List.of(Tariffs.imposed("worded", "\"fifty\""), Tariffs.corrected("worded", "60")));
            long after = record(stack, "after");
            stack.awaitRead(after);

            assertThatTheRestGoesOn(stack, broken);
            Answer lacking = stack.get(stack.query.at(US));
            assertThat(actions(lacking, "restrictionsImposed")).isEmpty();
            assertThat(actions(lacking, "strategies")).containsExactly("after", "before");
            assertThat(lacking.header("X-Faultline-Missing")).isEqualTo("2;first=" + broken);
            assertThatNothingThatLacksIsImmutable(stack, broken);

            stack.query.kill();
            stack.query.start();
            stack.query.awaitReady(stack.http);
            stack.awaitRead(after);
            assertThatTheRestGoesOn(stack, broken);
            assertThat(retry(stack, broken).path("waiting").asInt()).isEqualTo(1);
            assertThat(letters(stack).at("/items/0/attempts").asInt()).isEqualTo(2);
            assertThat(stack.get(stack.query.at(US)).header("ETag")).isEqualTo(lacking.header("ETag"));

            stack.query.kill();
            stack.query.replaceBy(NewerBuild.with(Tariffs.thatKnowsWords()));
            stack.query.start();
            stack.query.awaitReady(stack.http);
            stack.get(stack.query.at(US));
            JsonNode retried = retry(stack, broken);

            assertThat(retried.path("projected").asInt()).isEqualTo(2);
            assertThat(retried.path("waiting").asInt()).isZero();
            Answer whole = stack.get(stack.query.at(US), "If-None-Match", lacking.header("ETag"));
            assertThat(whole.status()).isEqualTo(200);
            assertThat(whole.header("X-Faultline-Missing")).isEmpty();
            assertThat(whole.json().at("/facets/restrictionsImposed/0/newRate").asInt())
                    .isEqualTo(60);
            assertThat(letters(stack).path("letters").asInt()).isZero();
            assertThat(outcomes(stack)).hasSize(2).allSatisfy(outcome -> {
                assertThat(outcome.path("outcome").asText()).isEqualTo("projected");
                assertThat(outcome.path("by").asText()).isEqualTo("tester");
            });
            Answer pinned = stack.get(stack.query.at(US + "&position=" + after));
            assertThat(pinned.header("Cache-Control")).contains("immutable");
            assertThat(actions(pinned, "restrictionsImposed")).containsExactly("worded");
            Answer asFirstStated = stack.get(stack.query.at(US + "&position=" + broken));
            assertThat(asFirstStated
                            .json()
                            .at("/facets/restrictionsImposed/0/newRate")
                            .asInt())
                    .isEqualTo(50);
        }
    }

    @Test
    void a_newer_build_clears_the_letters_that_it_can_read_by_itself() throws Exception {
        try (Stack stack = new Stack()) {
            long broken = ForeignWriter.append(stack, List.of(Tariffs.imposed("worded", "\"fifty\"")));
            stack.awaitRead(broken);
            assertThat(letters(stack).path("letters").asInt()).isEqualTo(1);

            stack.query.kill();
            stack.query.replaceBy(NewerBuild.with(Tariffs.thatKnowsWords()));
            stack.query.start();
            stack.query.awaitReady(stack.http);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> letters(stack).path("letters").asInt() == 0);
            assertThat(outcomes(stack).path(0).path("by").asText()).isEqualTo("schedule");
            assertThat(actions(stack.get(stack.query.at(US)), "restrictionsImposed"))
                    .containsExactly("worded");
        }
    }

    @Test
    void a_letter_is_given_up_for_a_reason_that_stays_on_record_and_its_followers_go_on() throws Exception {
        try (Stack stack = new Stack(ONLY_ON_REQUEST)) {
            long broken = ForeignWriter.append(
                    stack, List.of(Tariffs.imposed("worded", "\"fifty\""), Tariffs.corrected("worded", "60")));
            stack.awaitRead(broken + 1);
            assertThat(rebuilt(stack)).isEqualTo("switched");
            assertThat(actions(stack.get(stack.query.at(US)), "restrictionsImposed"))
                    .isEmpty();

            Answer unexplained = stack.delete(stack.query.at(LETTERS + "/" + broken));
            assertThat(unexplained.status()).isEqualTo(400);
            assertThat(unexplained.json().at("/violations/0/field").asText()).isEqualTo("reason");
            assertThat(stack.delete(stack.query.at(LETTERS + "/999?reason=none"))
                            .json()
                            .path("code")
                            .asText())
                    .isEqualTo("unknown-dead-letter");

            Answer discarded = stack.delete(stack.query.at(LETTERS + "/" + broken + "?reason=a%20test&by=tester"));

            assertThat(discarded.status()).as(discarded.body()).isEqualTo(200);
            assertThat(discarded.json().path("projected").asInt()).isEqualTo(1);
            JsonNode first = outcomes(stack).path(0);
            assertThat(first.path("outcome").asText()).isEqualTo("discarded");
            assertThat(first.path("position").asLong()).isEqualTo(broken);
            assertThat(first.path("reason").asText()).isEqualTo("a test");
            assertThat(first.path("by").asText()).isEqualTo("tester");
            assertThat(first.path("cause").asText()).contains("newRate");
            assertThat(rebuilt(stack)).isEqualTo("switched");
            Answer state = stack.get(stack.query.at(US));
            assertThat(state.header("X-Faultline-Missing")).isEmpty();
            assertThat(state.json().at("/facets/restrictionsImposed/0/newRate").asInt())
                    .isEqualTo(60);
        }
    }

    @Test
    void one_event_of_thousands_that_the_database_refuses_is_found_and_the_others_are_projected() throws Exception {
        try (Stack stack = new Stack(ONLY_ON_REQUEST)) {
            int many = 3000;
            int refused = 1234;
            List<Foreign> events = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                Foreign event = Tariffs.imposed("tariff-" + i, "10");
                events.add(i == refused ? beyondTheEndOfTime(event) : event);
            }
            long first = ForeignWriter.append(stack, events);
            stack.awaitRead(first + many - 1);

            JsonNode letters = letters(stack);
            assertThat(letters.path("letters").asInt()).as(letters.toString()).isEqualTo(1);
            assertThat(letters.at("/items/0/position").asLong()).isEqualTo(first + refused);
            assertThat(letters.at("/items/0/action").asText()).isEqualTo("tariff-" + refused);
            assertThat(letters.at("/items/0/cause").asText()).isNotEmpty();
            assertThat(actions(stack.get(stack.query.at(US)), "restrictionsImposed"))
                    .hasSize(many - 1)
                    .doesNotContain("tariff-" + refused);
        }
    }

    @Test
    void events_of_unknown_type_are_set_aside_where_that_is_configured() throws Exception {
        try (Stack stack = new Stack(Map.of("FAULTLINE_INTAKE_UNKNOWN", "dead-letter"))) {
            ForeignWriter.append(
                    stack,
                    List.of(
                            new Foreign("action:x", 0, "FromAnotherWorld", "1", "{}"),
                            new Foreign("action:y", 0, "TariffImposed", "7", "{}")));
            stack.awaitRead(record(stack, "after"));

            JsonNode letters = letters(stack);
            assertThat(letters.at("/items/0/cause").asText()).isEqualTo("unknown event type FromAnotherWorld");
            assertThat(letters.at("/items/1/cause").asText()).startsWith("unknown revision 7 of TariffImposed");
            assertThat(letters.path("streams").asInt()).isEqualTo(2);
            assertThat(stack.get(stack.query.at("/v1/actions/after")).status()).isEqualTo(200);
        }
    }

    @Test
    void where_there_is_no_room_for_another_letter_reading_ends_and_goes_on_once_there_is() throws Exception {
        try (Stack stack = new Stack(
                Map.of("FAULTLINE_DEAD_LETTERS_RETRIES", "false", "FAULTLINE_DEAD_LETTERS_MOST_STREAMS", "1"))) {
            long first = ForeignWriter.append(
                    stack, List.of(Tariffs.imposed("one", "\"fifty\""), Tariffs.imposed("two", "\"fifty\"")));
            JsonNode down = Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(
                            () -> health(stack),
                            check -> "DOWN".equals(check.path("status").asText()));
            assertThat(down.at("/data/poisonPosition").asLong()).isEqualTo(first + 1);
            assertThat(down.at("/data/cause").asText()).contains("no room");
            stack.awaitRead(first);

            stack.delete(stack.query.at(LETTERS + "/" + first + "?reason=test"));

            stack.awaitRead(first + 1);
            assertThat(letters(stack).at("/items/0/position").asLong()).isEqualTo(first + 1);
            assertThat(health(stack).path("status").asText()).isEqualTo("UP");
        }
    }

    /** Beyond what a timestamp of PostgreSQL reaches. */
    private static String rebuilt(Stack stack) throws Exception {
        String address =
                stack.post(stack.query.at("/v1/projections/rebuild"), "{}").header("Location");
        return Awaitility.await()
                .until(
                        () -> stack.get(stack.query.at(address))
                                .json()
                                .path("status")
                                .asText(),
                        status -> status.equals("switched") || status.equals("failed"));
    }

    private static Foreign beyondTheEndOfTime(Foreign event) {
        String payload = event.payload().replace("2025-12-31T00:00:00Z", "+400000-01-01T00:00:00Z");
        return new Foreign(event.stream(), event.number(), event.type(), event.revision(), payload);
    }

    private static void assertThatTheRestGoesOn(Stack stack, long broken) throws Exception {
        JsonNode letters = letters(stack);
        assertThat(letters.path("letters").asInt()).as(letters.toString()).isEqualTo(2);
        JsonNode first = letters.at("/items/0");
        assertThat(first.path("position").asLong()).isEqualTo(broken);
        assertThat(first.path("type").asText()).isEqualTo("TariffImposed");
        assertThat(first.path("action").asText()).isEqualTo("worded");
        assertThat(first.path("cause").asText()).isEqualTo("statement.newRate: '\"fifty\"' is not a number");
        JsonNode second = letters.at("/items/1");
        assertThat(second.path("cause").isNull()).isTrue();
        assertThat(second.path("waitsFor").asLong()).isEqualTo(broken);
        JsonNode health = health(stack);
        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(health.at("/data/deadLetters").asInt()).isEqualTo(2);
        assertThat(health.at("/data/firstDeadLetter").asLong()).isEqualTo(broken);
        assertThat(stack.get(stack.query.at("/q/metrics")).body()).contains("faultline_dead_letters 2.0");
        assertThat(stack.get(stack.query.at("/v1/actions/worded")).status()).isEqualTo(404);
    }

    private static void assertThatNothingThatLacksIsImmutable(Stack stack, long broken) throws Exception {
        Answer lacking = stack.get(stack.query.at(US + "&position=" + broken));
        assertThat(lacking.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(lacking.header("X-Faultline-Missing")).isEqualTo("1;first=" + broken);
        Answer before = stack.get(stack.query.at(US + "&position=" + (broken - 1)));
        assertThat(before.header("Cache-Control")).contains("immutable");
        assertThat(before.header("X-Faultline-Missing")).isEmpty();
    }

    private static JsonNode retry(Stack stack, long position) throws Exception {
        Answer answer = stack.post(stack.query.at(LETTERS + "/" + position + "/retry?by=tester"), "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode letters(Stack stack) throws Exception {
        return stack.get(stack.query.at(LETTERS)).json();
    }

    private static JsonNode outcomes(Stack stack) throws Exception {
        return stack.get(stack.query.at(LETTERS + "/outcomes")).json().path("items");
    }

    private static List<String> actions(Answer state, String facet) {
        assertThat(state.status()).as(state.body()).isEqualTo(200);
        List<String> actions = new ArrayList<>();
        state.json()
                .path("facets")
                .path(facet)
                .forEach(row -> actions.add(row.path("action").asText()));
        return actions;
    }

    private static JsonNode health(Stack stack) throws Exception {
        for (JsonNode check :
                stack.get(stack.query.at("/q/health/ready")).json().path("checks")) {
            if (check.path("name").asText().equals("projection")) {
                return check;
            }
        }
        throw new AssertionError("no check of the projection");
    }

    private static long record(Stack stack, String id) throws Exception {
        Answer answer = stack.post(stack.timeline.at("/v1/actions"), """
                {"kind":"strategy","id":"%s","title":{"en":"t"},"issuer":"US","adopted":"2025-01-01",\
                "sources":[{"title":"test"}]}""".formatted(id));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("position").asLong();
    }
}
