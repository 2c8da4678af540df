package io.faultline.query.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.query.change.Listener.Sent;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks what changed, as pages and as a stream. */
class ChangesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STANCE = """
            {"kind":"stance","id":"%s","title":{"en":"%s"},"holder":"%s","topic":"%s","stand":"for","from":"2025",
             "sources":[{"title":"none"}]}""";

    private static Stack stack;
    private static long loaded;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack();
        loaded = stack.load2025();
        stack.awaitRead(loaded);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static String stance(String id, String holder) {
        return STANCE.formatted(id, id, holder, id);
    }

    private static long read(Answer written) {
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        long position = written.json().path("position").asLong();
        stack.awaitRead(position);
        return position;
    }

    private static long record(String id, String holder) throws Exception {
        return read(stack.post(stack.timeline.at("/v1/actions"), stance(id, holder)));
    }

    private static long correct(String id, String holder) throws Exception {
        return read(stack.post(
                stack.timeline.at("/v1/actions/" + id + "/corrections"),
                "{\"reason\":\"it was somebody else\",\"statement\":" + stance(id, holder) + "}"));
    }

    private static long retract(String id) throws Exception {
        return read(stack.post(stack.timeline.at("/v1/actions/" + id + "/retraction"), "{\"reason\":\"a hoax\"}"));
    }

    private static JsonNode page(String query) throws Exception {
        Answer answer = stack.get(stack.query.at("/v1/changes" + query));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode changeAt(long position) throws Exception {
        JsonNode change = page("?limit=1&after=" + (position - 1)).path("items").path(0);
        assertThat(change.path("position").asLong()).isEqualTo(position);
        return change;
    }

    @Test
    void every_event_is_told_once_in_the_order_of_the_log() throws Exception {
        List<Long> positions = new ArrayList<>();
        JsonNode page = page("?limit=9");
        page.path("items").forEach(item -> positions.add(item.path("position").asLong()));
        while (!page.path("next").isNull()) {
            page = page("?limit=9&cursor=" + page.path("next").asText());
            page.path("items")
                    .forEach(item -> positions.add(item.path("position").asLong()));
        }
        assertThat(positions).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(59);
        assertThat(positions).contains(loaded);
        assertThat(page("?after=" + page.path("position").asLong()).path("items"))
                .isEmpty();
    }

    @Test
    void a_change_names_the_states_that_it_touches() throws Exception {
        JsonNode h20 = null;
        for (JsonNode item : page("?limit=1000").path("items")) {
            h20 = item.path("action").asText().equals("us-h20-export-restriction") ? item : h20;
        }
        assertThat(h20.path("op").asText()).isEqualTo("ADD");
        assertThat(h20.path("event").asText()).isEqualTo("ExportControlImposed");
        assertThat(h20.path("kind").asText()).isEqualTo("export-control");
        assertThat(h20.path("changes").toString())
                .contains("{\"op\":\"ADD\",\"subject\":\"CN\",\"facet\":\"restrictionsFaced\"}")
                .contains("{\"op\":\"ADD\",\"subject\":\"US\",\"facet\":\"restrictionsImposed\"}");
    }

    @Test
    void a_state_is_named_as_it_is_asked_for() throws Exception {
        for (JsonNode item : page("?limit=1000").path("items")) {
            for (JsonNode changed : item.path("changes")) {
                String subject = changed.path("subject").asText();
                String facet = changed.path("facet").asText();
                if (item.path("action").asText().equals("us-dod-mp-materials-stake")) {
                    assertThat(subject + " " + facet).isIn("US stakesHeld", "mp-materials shareholders");
                }
                if (subject.equals("nvidia") && item.path("action").asText().equals("sa-ai-pledge-2025")) {
                    assertThat(facet).isEqualTo("pledges");
                }
            }
        }
    }

    @Test
    void what_was_added_corrected_retracted_and_reinstated_is_told_apart() throws Exception {
        JsonNode added = changeAt(record("told", "JP"));
        assertThat(added.path("op").asText()).isEqualTo("ADD");
        JsonNode corrected = changeAt(correct("told", "KR"));
        assertThat(corrected.path("op").asText()).isEqualTo("MOD");
        assertThat(corrected.path("changes").toString())
                .isEqualTo("[{\"op\":\"RETRACT\",\"subject\":\"JP\",\"facet\":\"stances\"},"
                        + "{\"op\":\"ADD\",\"subject\":\"KR\",\"facet\":\"stances\"}]");
        JsonNode retracted = changeAt(retract("told"));
        assertThat(retracted.path("op").asText()).isEqualTo("RETRACT");
        assertThat(retracted.path("title").path("en").asText()).isEqualTo("told");
        assertThat(retracted.path("changes").toString())
                .isEqualTo("[{\"op\":\"RETRACT\",\"subject\":\"KR\",\"facet\":\"stances\"}]");
        JsonNode reinstated = changeAt(read(stack.post(
                stack.timeline.at("/v1/actions/told/reinstatement"),
                "{\"reason\":\"it was true\",\"statement\":" + stance("told", "KR") + "}")));
        assertThat(reinstated.path("op").asText()).isEqualTo("ADD");
    }

    @Test
    void changes_of_the_registry_are_told_too() throws Exception {
        JsonNode first = page("?limit=1").path("items").path(0);
        assertThat(first.path("action").isNull()).isTrue();
        assertThat(first.path("op").asText()).isEqualTo("ADD");
        assertThat(first.path("changes").findValuesAsText("subject")).isNotEmpty();
    }

    @Test
    void a_stream_goes_on_where_the_client_left_it() throws Exception {
        long first = record("streamed-1", "JP");
        record("streamed-2", "JP");
        List<Sent> heard;
        try (Listener listener = new Listener(stack.http, stack.query.at("/v1/changes?after=" + (first - 1)))) {
            assertThat(listener.status()).isEqualTo(200);
            assertThat(listener.type()).startsWith("text/event-stream");
            awaitSent(listener, 2);
            long live = record("streamed-3", "JP");
            retract("streamed-3");
            awaitSent(listener, 4);
            heard = listener.sent();
            assertThat(heard.get(2).id()).isEqualTo(String.valueOf(live));
        }
        assertThat(heard).extracting(Sent::name).containsExactly("ADD", "ADD", "ADD", "RETRACT");
        assertThat(JSON.readTree(heard.getFirst().data()))
                .isEqualTo(JSON.readTree(changeAt(first).toString()));
        record("streamed-4", "JP");
        try (Listener resumed = new Listener(
                stack.http,
                stack.query.at("/v1/changes?after=0"),
                "Last-Event-ID",
                heard.get(2).id())) {
            awaitSent(resumed, 2);
            assertThat(resumed.sent()).extracting(Sent::name).startsWith("RETRACT", "ADD");
            assertThat(resumed.sent().getFirst()).isEqualTo(heard.get(3));
        }
    }

    private static void awaitSent(Listener listener, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> listener.sent().size() >= count);
    }

    @Test
    void many_hear_the_same_from_the_begin() throws Exception {
        List<Listener> listeners = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                listeners.add(new Listener(stack.http, stack.query.at("/v1/changes?after=0")));
            }
            for (Listener listener : listeners) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> listener.sent().stream()
                                .anyMatch(one -> one.id().equals("" + loaded)));
                assertThat(listener.sent().subList(0, 59))
                        .isEqualTo(listeners.getFirst().sent().subList(0, 59));
            }
        } finally {
            for (Listener listener : listeners) {
                listener.close();
            }
        }
    }

    @Test
    void a_stream_without_a_begin_tells_what_comes_from_now_on() throws Exception {
        record("before-listening", "JP");
        try (Listener listener = new Listener(stack.http, stack.query.at("/v1/changes"))) {
            long live = record("while-listening", "JP");
            awaitSent(listener, 1);
            assertThat(listener.sent().getFirst().id()).isEqualTo(String.valueOf(live));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        after=soon      | after  | 'soon'
        after=-1        | after  | '-1'
        limit=0         | limit  | '0'
        cursor=bm9uZQ   | cursor | 'none'
        until=3         | until  | 'until'
        """)
    void what_makes_no_sense_is_refused_by_name(String query, String field, String value) throws Exception {
        Answer refused = stack.get(stack.query.at("/v1/changes?" + query.strip()));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/violations/0/field").asText()).isEqualTo(field.strip());
        assertThat(refused.json().at("/violations/0/message").asText()).contains(value);
    }

    @Test
    void a_stream_from_nowhere_is_refused() throws Exception {
        Answer refused =
                stack.get(stack.query.at("/v1/changes"), "Accept", "text/event-stream", "Last-Event-ID", "yesterday");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/violations/0/field").asText()).isEqualTo("Last-Event-ID");
        assertThat(refused.json().at("/violations/0/message").asText()).contains("'yesterday'");
    }

    @Test
    void pages_come_as_lines_too_and_unasked_as_json() throws Exception {
        assertThat(stack.get(stack.query.at("/v1/changes"), "Accept", "*/*").header("Content-Type"))
                .startsWith("application/json");
        Answer csv = stack.get(stack.query.at("/v1/changes?limit=2&format=csv"), "Accept", "text/event-stream");
        assertThat(csv.body().lines().toList()).hasSize(3).element(0).asString().startsWith("position,op,event");
        assertThat(csv.header("Link")).contains("rel=\"next\"");
    }
}
