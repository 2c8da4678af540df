package io.faultline.query.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Follows causes and consequences through the 2025 timeline, and through chains made for it. */
class ChainIT {

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

    private static JsonNode chain(String id) throws Exception {
        Answer answer = stack.get(stack.query.at("/v1/actions/" + id + "/chain"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static Map<String, Integer> related(JsonNode chain, String relation) {
        Map<String, Integer> depths = new LinkedHashMap<>();
        for (JsonNode item : chain.path("items")) {
            if (item.path("relation").asText().equals(relation)) {
                depths.put(item.path("id").asText(), item.path("depth").asInt());
            }
        }
        return depths;
    }

    private static long record(String id, String links) throws Exception {
        Answer recorded = stack.post(stack.timeline.at("/v1/actions"), """
                {"kind":"stance","id":"%s","title":{"en":"%s"},"holder":"JP","topic":"%s","stand":"for","from":"2025",
                 %s"sources":[{"title":"none"}]}""".formatted(id, id, id, links));
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        long position = recorded.json().path("position").asLong();
        stack.awaitRead(position);
        return position;
    }

    @Test
    void what_it_answered_and_what_answered_it_comes_with_its_distance() throws Exception {
        JsonNode chain = chain("us-h20-export-restriction");
        assertThat(related(chain, "cause"))
                .containsExactly(Map.entry("us-export-control-expansion-2025", 1), Map.entry("deepseek-r1-release", 2));
        assertThat(related(chain, "consequence")).containsExactly(Map.entry("cn-foreign-ai-chip-ban", 1));
        assertThat(chain.path("complete").asBoolean()).isTrue();
        JsonNode first = chain.path("items").path(0);
        assertThat(first.path("kind").asText()).isEqualTo("export-control");
        assertThat(first.at("/links/0/link").asText()).isEqualTo("respondsTo");
        assertThat(first.at("/links/0/to").asText()).isEqualTo("deepseek-r1-release");
        assertThat(related(chain("deepseek-r1-release"), "consequence"))
                .containsEntry("nvidia-market-cap-shock", 1)
                .containsEntry("cn-foreign-ai-chip-ban", 3)
                .containsEntry("cn-rare-earth-export-control-2025", 2);
    }

    @Test
    void circles_come_to_an_end() throws Exception {
        record("circle-a", "\"respondsTo\":[\"circle-c\"],");
        record("circle-b", "\"respondsTo\":[\"circle-a\"],");
        record("circle-c", "\"respondsTo\":[\"circle-b\",\"circle-c\"],");
        JsonNode chain = chain("circle-a");
        assertThat(related(chain, "cause")).containsExactly(Map.entry("circle-c", 1), Map.entry("circle-b", 2));
        assertThat(related(chain, "consequence")).containsExactly(Map.entry("circle-b", 1), Map.entry("circle-c", 2));
    }

    @Test
    void any_depth_is_followed() throws Exception {
        record("deep-0", "");
        for (int i = 1; i <= 60; i++) {
            record("deep-" + i, "\"respondsTo\":[\"deep-" + (i - 1) + "\"],");
        }
        assertThat(related(chain("deep-60"), "cause")).hasSize(60).containsEntry("deep-0", 60);
        assertThat(related(chain("deep-0"), "consequence")).hasSize(60).containsEntry("deep-60", 60);
    }

    @Test
    void links_are_those_known_then() throws Exception {
        long before = record("turned-cause", "");
        long linked = record("turned", "\"respondsTo\":[\"turned-cause\",\"nobody-knows\"],");
        long corrected = stack.post(stack.timeline.at("/v1/actions/turned/corrections"), """
                        {"reason":"it answered nobody","statement":{"kind":"stance","id":"turned","title":{"en":"turned"},
                         "holder":"JP","topic":"turned","stand":"for","from":"2025","sources":[{"title":"none"}]}}""")
                .json()
                .path("position")
                .asLong();
        stack.awaitRead(corrected);
        assertThat(related(at("turned-cause", before), "consequence")).isEmpty();
        assertThat(related(at("turned-cause", linked), "consequence")).containsExactly(Map.entry("turned", 1));
        assertThat(related(at("turned", linked), "cause")).containsExactly(Map.entry("turned-cause", 1));
        assertThat(related(at("turned-cause", corrected), "consequence")).isEmpty();
    }

    private static JsonNode at(String id, long position) throws Exception {
        return stack.get(stack.query.at("/v1/actions/" + id + "/chain?position=" + position))
                .json();
    }

    @Test
    void a_retracted_action_has_no_chain_and_is_in_none() throws Exception {
        record("hoax-cause", "");
        long told = record("hoax", "\"respondsTo\":[\"hoax-cause\"],");
        long position = stack.post(stack.timeline.at("/v1/actions/hoax/retraction"), "{\"reason\":\"a hoax\"}")
                .json()
                .path("position")
                .asLong();
        stack.awaitRead(position);
        assertThat(related(chain("hoax-cause"), "consequence")).isEmpty();
        assertThat(related(at("hoax-cause", told), "consequence")).containsOnlyKeys("hoax");
        Answer gone = stack.get(stack.query.at("/v1/actions/hoax/chain"));
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.json().path("code").asText()).isEqualTo("retracted");
        Answer unknown = stack.get(stack.query.at("/v1/actions/never-was/chain"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("detail").asText()).contains("'never-was'");
    }

    @Test
    void a_chain_comes_as_lines_too() throws Exception {
        Answer csv = stack.get(stack.query.at("/v1/actions/us-h20-export-restriction/chain?format=csv"));
        assertThat(csv.body().lines().toList())
                .hasSize(4)
                .element(0)
                .asString()
                .startsWith("relation,depth,id,kind,title");
    }
}
