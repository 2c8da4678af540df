package io.faultline.query.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorldIT {

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

    private static Answer ask(String path, String... headers) throws Exception {
        Answer answer = stack.get(stack.query.at("/v1/" + path), headers);
        assertThat(answer.status()).as(answer.body()).isIn(200, 304);
        return answer;
    }

    @Test
    void the_world_counts_for_everybody_what_the_states_show() throws Exception {
        Map<String, JsonNode> counted = new HashMap<>();
        ask("world?asOf=2025-10-15")
                .json()
                .path("items")
                .forEach(item -> counted.put(item.path("id").asText(), item));
        assertThat(counted).containsKeys("CN", "EU", "nvidia").doesNotContainKey("us-department-of-defense");
        for (String list : new String[] {"countries", "companies"}) {
            for (JsonNode listed :
                    ask(list + "?asOf=2025-10-15&limit=1000").json().path("items")) {
                assertThat(counted.remove(listed.path("id").asText())).isEqualTo(listed);
            }
        }
        assertThat(counted).isEmpty();
        JsonNode state = ask("countries/CN/state?asOf=2025-10-15").json();
        for (JsonNode item : ask("world?asOf=2025-10-15").json().path("items")) {
            if (item.path("id").asText().equals("CN")) {
                item.path("facets")
                        .properties()
                        .forEach(facet -> assertThat(state.path("facets")
                                        .path(facet.getKey())
                                        .size())
                                .isEqualTo(facet.getValue().asInt()));
            }
        }
    }

    @Test
    void it_has_the_totals_that_the_states_have() throws Exception {
        int compared = 0;
        for (JsonNode item : ask("world?asOf=2025-10-15").json().path("items")) {
            if (!item.path("totals").isEmpty()) {
                String list = item.path("type").asText().equals("company") ? "companies/" : "countries/";
                assertThat(item.path("totals"))
                        .isEqualTo(ask(list + item.path("id").asText() + "/state?asOf=2025-10-15")
                                .json()
                                .path("totals"));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(3);
    }

    @Test
    void between_two_days_of_change_all_states_stay_the_same() throws Exception {
        JsonNode days = ask("world/days").json().path("items");
        assertThat(days.size()).isGreaterThan(20);
        JsonNode before = null;
        for (JsonNode day : days) {
            String date = day.path("date").asText();
            LocalDate dayBefore = LocalDate.parse(date).minusDays(1);
            JsonNode then = ask("world?asOf=" + dayBefore).json().path("items");
            if (before != null) {
                assertThat(then).as("on " + dayBefore).isEqualTo(before);
            }
            before = ask("world?asOf=" + date).json().path("items");
            assertThat(day.path("subjects").asInt()).as(date).isPositive();
        }
    }

    @Test
    void its_days_of_change_are_those_of_the_histories() throws Exception {
        Map<String, Integer> expected = new TreeMap<>();
        for (JsonNode subject : ask("world").json().path("items")) {
            String list = subject.path("type").asText().equals("company") ? "companies/" : "countries/";
            for (JsonNode interval : ask(list + subject.path("id").asText() + "/history?limit=1000")
                    .json()
                    .path("items")) {
                if (!interval.path("from").isNull()) {
                    expected.merge(interval.path("from").asText(), 1, Integer::sum);
                }
            }
        }
        Map<String, Integer> found = new TreeMap<>();
        ask("world/days")
                .json()
                .path("items")
                .forEach(day -> found.put(
                        day.path("date").asText(), day.path("subjects").asInt()));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void a_past_world_stays_as_it_was_and_is_not_sent_twice() throws Exception {
        String then = "world?asOf=2025-10-15&position="
                + ask("world").json().path("position").asText();
        Answer before = ask(then);
        Answer recorded = stack.post(stack.timeline.at("/v1/actions"), """
                {"kind":"sanction","id":"world-sanction","title":{"en":"t"},"sources":[{"title":"s"}],
                 "imposedBy":"SM","targets":["all"],"effective":"2024-01-01"}""");
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        String position = recorded.json().path("position").asText();
        Answer after = ask("world?asOf=2025-10-15", "X-Faultline-Min-Position", position);
        assertThat(after.json().path("position").asText()).isEqualTo(position);
        assertThat(after.json().path("items")).isNotEqualTo(before.json().path("items"));
        assertThat(ask(then).body()).isEqualTo(before.body());
        assertThat(ask(then, "If-None-Match", before.header("ETag")).status()).isEqualTo(304);
    }
}
