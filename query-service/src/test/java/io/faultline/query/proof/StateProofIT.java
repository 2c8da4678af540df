package io.faultline.query.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of a state names the events that it rests on. */
class StateProofIT {

    private static final String CONTROL = """
            {"kind":"export-control","id":"proven","title":{"en":"%s"},"imposedBy":"JP","targets":["LI"],"goods":["lasers"],
             "effective":"2025-02-01","sources":[{"title":"s"}]}""";

    private static Stack stack;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack();
        stack.awaitRead(stack.load2025());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static JsonNode ask(String path) throws Exception {
        Answer answer = stack.get(stack.query.at("/v1/" + path));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static long written(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        long position = answer.json().path("position").asLong();
        stack.awaitRead(position);
        return position;
    }

    private static List<JsonNode> eventsOf(String query) throws Exception {
        List<JsonNode> events = new ArrayList<>();
        ask("state-proof?action=proven&subject=LI&asOf=2025-03-01" + query)
                .at("/items/0/events")
                .forEach(events::add);
        return events;
    }

    @ParameterizedTest
    @CsvSource({"CN, countries/CN", "US, countries/US", "EU, countries/EU", "nvidia, companies/nvidia"})
    void it_has_the_rows_of_the_state_and_no_event_that_the_state_does_not_rest_on(String subject, String path)
            throws Exception {
        String query = "asOf=2025-10-15&certainty=certain&includeUndated=true";
        JsonNode state = ask(path + "/state?" + query);
        JsonNode proof = ask("state-proof?subject=" + subject + "&" + query);
        assertThat(proof.path("position")).isEqualTo(state.path("position"));
        List<String> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> facet : state.path("facets").properties()) {
            facet.getValue().forEach(row -> rows.add(facet.getKey() + row));
        }
        assertThat(proof.path("items")).hasSameSizeAs(rows).isNotEmpty();
        for (int i = 0; i < rows.size(); i++) {
            JsonNode item = proof.path("items").path(i);
            assertThat(item.path("facet").asText() + item.path("row")).isEqualTo(rows.get(i));
            assertThat(item.path("events")).isNotEmpty().allSatisfy(event -> {
                assertThat(event.path("position").asLong())
                        .isLessThanOrEqualTo(state.path("position").asLong());
                assertThat(Instant.parse(event.path("recordedAt").asText()))
                        .isAfterOrEqualTo(Instant.parse(event.path("knownSince").asText()));
            });
            assertThat(item.at("/events/0/about")).isEqualTo(item.at("/row/action"));
        }
    }

    @Test
    void corrections_and_steps_are_named_with_their_reason_and_what_they_took_the_place_of_is_not() throws Exception {
        long first = written(stack.post(stack.timeline.at("/v1/actions"), CONTROL.formatted("first")));
        assertThat(eventsOf("")).singleElement().satisfies(event -> {
            assertThat(event.path("position").asLong()).isEqualTo(first);
            assertThat(event.path("event").asText()).isEqualTo("ExportControlImposed");
        });
        long corrected = written(stack.post(
                stack.timeline.at("/v1/actions/proven/corrections"),
                "{\"reason\":\"misread\",\"statement\":" + CONTROL.formatted("second") + "}"));
        long suspended = written(stack.post(
                stack.timeline.at("/v1/actions/proven/steps"),
                "{\"step\":\"suspended\",\"from\":\"2025-04-01\",\"sources\":[{\"title\":\"s\"}]}"));
        List<JsonNode> now = eventsOf("");
        assertThat(now).extracting(event -> event.path("position").asLong()).containsExactly(corrected, suspended);
        assertThat(now.getFirst().path("reason").asText()).isEqualTo("misread");
        assertThat(now.getLast().path("event").asText()).isEqualTo("ActionSuspended");
        assertThat(now.getLast().path("number").asInt()).isOne();
        assertThat(eventsOf("&position=" + first))
                .extracting(event -> event.path("position").asLong())
                .containsExactly(first);
        written(stack.post(stack.timeline.at("/v1/actions/proven/retraction"), "{\"reason\":\"a hoax\"}"));
        assertThat(eventsOf("")).isEmpty();
    }

    @Test
    void whom_a_row_comes_through_is_named_by_its_entry() throws Exception {
        JsonNode ban = ask("state-proof?subject=China&asOf=2025-10-15&action=it-deepseek-ban")
                .at("/items/0");
        assertThat(ban.at("/row/via/0").asText()).isEqualTo("deepseek");
        assertThat(ban.path("events"))
                .extracting(event ->
                        event.path("about").asText() + " " + event.path("event").asText())
                .containsExactly("it-deepseek-ban AppBanned", "deepseek SubjectRegistered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=2025-01-01|400|subject",
                "subject=Atlantis|404|'Atlantis'",
                "subject=us-dod|404|'us-dod'",
                "subject=CN&facets=shocks|400|'shocks'",
                "subject=CN&asOf=2025-02-30|400|'2025-02-30'",
                "subject=CN&key=1|400|'key' is not a parameter",
            })
    void bad_input_is_a_problem_that_quotes_it(String example) throws Exception {
        String[] parts = example.split("\\|");
        Answer refused = stack.get(stack.query.at("/v1/state-proof?" + parts[0]));
        assertThat(refused.status()).as(refused.body()).isEqualTo(Integer.parseInt(parts[1]));
        assertThat(refused.body()).contains(parts[2]);
    }
}
