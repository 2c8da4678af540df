package io.faultline.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Part;
import io.faultline.query.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RebuildIT {

    private static final int ACTIONS = 8_000;
    private static final long SEED = 20251125;
    private static final int QUESTIONS = 60;

    private static final Random RANDOM = new Random(SEED);
    private static Facts facts;

    @BeforeAll
    static void load() throws Exception {
        facts = new Facts(new Stack(Map.of("FAULTLINE_REBUILD_KEEP_RETIRED", "PT1S")), ACTIONS, RANDOM);
    }

    @AfterAll
    static void stop() {
        facts.stack.close();
    }

    @Test
    void questions_are_answered_throughout_and_alike() throws Exception {
        Map<String, Answer> cited = facts.cited(QUESTIONS);
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        LongAdder answered = new LongAdder();
        AtomicBoolean enough = new AtomicBoolean();
        List<Thread> askers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            askers.add(Thread.startVirtualThread(() -> {
                while (!enough.get()) {
                    cited.forEach((address, first) -> {
                        fault(address, first).ifPresent(wrong::add);
                        answered.increment();
                    });
                }
            }));
        }
        for (int i = 0; i < 3; i++) {
            JsonNode rebuilt = facts.awaitEnd(facts.asked("{\"reason\":\"a test\"}"));
            assertThat(rebuilt.path("status").asText()).as(rebuilt.toString()).isEqualTo("switched");
            assertThat(rebuilt.path("position").asLong()).isGreaterThanOrEqualTo(facts.position);
        }
        enough.set(true);
        for (Thread asker : askers) {
            asker.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(answered.sum()).isGreaterThan(QUESTIONS);
    }

    private static Optional<String> fault(String address, Answer first) {
        try {
            Answer again = facts.stack.get(facts.stack.query.at(address));
            boolean same = again.status() == 200
                    && again.body().equals(first.body())
                    && again.header("ETag").equals(first.header("ETag"));
            return same ? Optional.empty() : Optional.of(address + " " + again.status());
        } catch (Exception failed) {
            return Optional.of(address + " " + failed);
        }
    }

    @Test
    void what_is_recorded_meanwhile_is_in_the_new_facts() throws Exception {
        String location = facts.asked("{}");
        List<String> recorded = new ArrayList<>();
        long last = 0;
        for (int i = 0; i < 50; i++) {
            String id = "meanwhile-" + recorded.size() + "-" + location.replaceAll("\\D", "");
            Answer answer = facts.stack.post(facts.stack.timeline.at("/v1/actions"), """
                    {"kind":"strategy","id":"%s","title":{"en":"s"},"issuer":"KR","announced":"2025-01-01",\
                    "goals":["g"],"sources":[{"title":"test"}]}""".formatted(id));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            recorded.add(id);
            last = answer.json().path("position").asLong();
        }
        assertThat(facts.awaitEnd(location).path("status").asText()).isEqualTo("switched");

        facts.stack.query.kill();
        facts.stack.query.start();
        facts.stack.query.awaitReady(facts.stack.http);
        Answer state = facts.stack.get(
                facts.stack.query.at("/v1/countries/KR/state?asOf=2025-06-01&facets=strategies"),
                "X-Faultline-Min-Position",
                String.valueOf(last));
        assertThat(state.json().at("/facets/strategies").findValuesAsText("action"))
                .containsAll(recorded);
    }

    @Test
    void facts_of_an_earlier_derivation_answer_until_they_are_rebuilt_by_themselves() throws Exception {
        Map<String, Answer> cited = facts.cited(5);
        int derivation = facts.projections().path("derivation").asInt();
        facts.stack.query.kill();
        facts.execute("update query.generation set derivation = derivation - 1");
        facts.stack.query.start();
        facts.stack.query.awaitReady(facts.stack.http);

        JsonNode rebuild = facts.projections().path("rebuild");
        JsonNode ended =
                facts.awaitEnd("/v1/projections/rebuilds/" + rebuild.path("id").asText());

        assertThat(ended.path("reason").asText())
                .isEqualTo("derivation %d replaces %d".formatted(derivation, derivation - 1));
        assertThat(ended.path("status").asText()).as(ended.toString()).isEqualTo("switched");
        assertThat(facts.projections().at("/generations/0/derivation").asInt()).isEqualTo(derivation);
        cited.forEach((address, first) -> assertThat(fault(address, first)).isEmpty());
    }

    @Test
    void nodes_that_start_with_newer_code_rebuild_once_and_both_answer_from_it() throws Exception {
        Map<String, Answer> cited = facts.cited(5);
        int before = facts.rebuilds(facts.stack.query).size();
        facts.stack.query.kill();
        facts.execute("update query.generation set derivation = derivation - 1");
        try (Part other = facts.stack.anotherQuery()) {
            facts.stack.query.start();
            for (Part node : List.of(facts.stack.query, other)) {
                await().atMost(Duration.ofMinutes(1))
                        .ignoreExceptions()
                        .until(() -> facts.liveDerivation(node) == facts.derivation());
            }
            assertThat(facts.rebuilds(other)).hasSize(before + 1);
            for (String address : cited.keySet()) {
                await().untilAsserted(() -> {
                    Answer ofOther = facts.stack.get(other.at(address));
                    assertThat(ofOther.body()).isEqualTo(cited.get(address).body());
                    assertThat(ofOther.header("ETag"))
                            .isEqualTo(cited.get(address).header("ETag"));
                });
            }
        }
        // one node projects at a time, and the other was the first to start
        facts.stack.query.awaitReady(facts.stack.http);
    }

    @Test
    void another_node_begins_a_rebuild_again_whose_node_was_killed() throws Exception {
        try (Part other = facts.stack.anotherQuery()) {
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() -> facts.liveDerivation(other) == facts.derivation());
            String location = facts.asked("{}");
            facts.stack.query.kill();
            JsonNode ended = facts.awaitEnd(other, location);
            assertThat(ended.path("status").asText()).as(ended.toString()).isEqualTo("switched");
        } finally {
            facts.stack.query.start();
            facts.stack.query.awaitReady(facts.stack.http);
        }
    }

    @Test
    void facts_that_differ_from_the_live_ones_take_their_place_only_by_force() throws Exception {
        int live = facts.projections().at("/generations/0/number").asInt();
        facts.execute("update query_g%d.fact set ends = 'infinity' where action_id = 'bulk-1'".formatted(live));

        JsonNode refused = facts.awaitEnd(facts.asked("{}"));

        assertThat(refused.path("status").asText()).isEqualTo("failed");
        assertThat(refused.path("failure").asText()).contains("fact has", "with other content");
        assertThat(facts.projections().at("/generations/0/number").asInt()).isEqualTo(live);

        JsonNode forced = facts.awaitEnd(facts.asked("{\"force\":true}"));
        assertThat(forced.path("status").asText()).as(forced.toString()).isEqualTo("switched");
        JsonNode again = facts.awaitEnd(facts.asked("{}"));
        assertThat(again.path("status").asText()).as(again.toString()).isEqualTo("switched");
    }

    @Test
    void one_rebuild_is_under_way_at_a_time_and_can_be_cancelled() throws Exception {
        int live = facts.projections().at("/generations/0/number").asInt();
        String location = facts.asked("{}");
        Answer another = facts.ask("{}");
        Answer cancelled = facts.stack.delete(facts.stack.query.at(location));

        assertThat(another.status()).isEqualTo(409);
        assertThat(another.json().path("code").asText()).isEqualTo("rebuild-under-way");
        assertThat(another.json().path("detail").asText()).contains(location);
        assertThat(cancelled.status()).isEqualTo(202);
        assertThat(facts.awaitEnd(location).path("status").asText()).isEqualTo("cancelled");
        assertThat(facts.projections().at("/generations/0/number").asInt()).isEqualTo(live);
        Answer late = facts.stack.delete(facts.stack.query.at(location));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("code").asText()).isEqualTo("rebuild-ended");
    }

    @Test
    void what_is_no_rebuild_is_refused_by_name() throws Exception {
        Answer unknown = facts.ask("{\"reasons\":\"none\"}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().at("/violations/0/field").asText()).isEqualTo("reasons");
        assertThat(facts.ask("{\"force\":\"yes\"}").json().path("detail").asText())
                .contains("force", "\"yes\"");
        assertThat(facts.ask("[]").status()).isEqualTo(400);
        assertThat(facts.ask("{").json().path("code").asText()).isEqualTo("malformed");
        Answer missing = facts.stack.get(facts.stack.query.at("/v1/projections/rebuilds/first"));
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json().path("detail").asText()).contains("'first'");
    }

    @Test
    void rebuilds_are_listed_in_pages_with_the_newest_first() throws Exception {
        String first = facts.asked("{\"reason\":\"one\"}");
        facts.awaitEnd(first);
        String second = facts.asked("{\"reason\":\"two\"}");
        facts.awaitEnd(second);

        JsonNode page = facts.stack
                .get(facts.stack.query.at("/v1/projections/rebuilds?limit=1"))
                .json();
        JsonNode next = facts.stack
                .get(facts.stack.query.at("/v1/projections/rebuilds?limit=1&cursor="
                        + page.path("next").asText()))
                .json();

        assertThat(page.at("/items/0/reason").asText()).isEqualTo("two");
        assertThat(next.at("/items/0/reason").asText()).isEqualTo("one");
    }
}
