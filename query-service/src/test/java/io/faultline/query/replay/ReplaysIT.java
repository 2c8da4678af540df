package io.faultline.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.query.change.Listener;
import io.faultline.query.change.Listener.Sent;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The life of a replay, as a client sees it. */
class ReplaysIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String YEAR = "'from':'2025-01-01','to':'2025-12-31'";
    private static final String CHINA = YEAR + ",'subjects':['China']";
    /** So many frames that it takes some seconds. */
    private static final String LONG = "'from':'2015-01-01','to':'2025-12-13','step':'P1D','subjects':['CN','US','DE',"
            + "'FR','nvidia','google','openai','IT','ES','NL','SA','AE','PL','SE','AT','BE','IE','DK']";

    private static final String LICENCE = """
            {"kind":"export-control","id":"nl-duv-licence","title":{"en":"A licence"},"imposedBy":"Netherlands",
             "targets":["China"],"goods":["immersion DUV machines"],"effective":"2025-06-01","until":"2025-09-01",
             "sources":[{"title":"A thought"}]}""";

    private static Stack stack;
    private static Replaying replaying;
    private static long loaded;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack();
        loaded = stack.load2025();
        stack.awaitRead(loaded);
        replaying = new Replaying(stack);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void the_same_order_under_the_same_id_is_the_replay_that_is_there() throws Exception {
        String order = "{'id':'twice'," + CHINA + "}";
        replaying.done(order);
        Answer again = replaying.order(order);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("status").asText()).isEqualTo("done");
        Answer other = replaying.order("{'id':'twice','step':'P2M'," + CHINA + "}");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("code").asText()).isEqualTo("already-exists");
        assertThat(other.body()).contains("'twice'");
    }

    @Test
    void a_replay_is_as_of_the_position_at_which_it_was_asked_for() throws Exception {
        JsonNode now = replaying.get(replaying.done("{" + CHINA + "}"));
        assertThat(now.path("position").asLong()).isGreaterThanOrEqualTo(loaded);
        JsonNode then = replaying.get(replaying.done("{" + CHINA + ",'position':" + (loaded - 40) + "}"));
        assertThat(then.path("position").asLong()).isEqualTo(loaded - 40);
        JsonNode state =
                replaying.frames(then.path("id").asText(), 100).getLast().at("/states/0");
        assertThat(state.toString())
                .isEqualTo(stack.get(stack.query.at("/v1/countries/CN/state?asOf=2025-12-01&position=" + (loaded - 40)))
                        .json()
                        .toString());
    }

    @Test
    void what_nobody_knew_yet_is_told_of_each_frame() throws Exception {
        String id = replaying.done("{" + YEAR + ",'subjects':['CN','nvidia'],'knownAt':'asOf'}");
        for (JsonNode frame : replaying.frames(id, 100)) {
            assertThat(frame.path("knownAt").asText()).isEqualTo("asOf");
            assertThat(frame.path("unknownSubjects").toString()).isEqualTo("[\"nvidia\"]");
            assertThat(frame.path("states")).hasSize(1);
            assertThat(frame.at("/states/0").toString())
                    .isEqualTo(stack.get(stack.query.at("/v1/countries/CN/state?knownAt=asOf&position="
                                    + replaying.get(id).path("position") + "&asOf="
                                    + frame.path("asOf").asText()))
                            .json()
                            .toString());
        }
    }

    @Test
    void kinds_narrow_what_shows_and_what_is_counted() throws Exception {
        String id = replaying.done("{" + CHINA + ",'kinds':['export-control']}");
        JsonNode last = replaying.frames(id, 100).getLast();
        assertThat(last.at("/states/0/facets/restrictionsFaced")).isNotEmpty();
        last.at("/states/0/facets")
                .forEach(rows -> rows.forEach(
                        row -> assertThat(row.path("kind").asText()).isEqualTo("export-control")));
    }

    @Test
    void whatever_touches_a_subject_can_be_left_out() throws Exception {
        String id =
                replaying.done("{" + YEAR + ",'subjects':['US','MP Materials'],'without':{'subjects':['mp-materials'],"
                        + "'kinds':['tariff'],'actions':['us-ai-action-plan']}}");
        JsonNode last = replaying.frames(id, 100).getLast();
        String shown = last.path("states").toString();
        assertThat(shown)
                .contains("us-genesis-mission")
                .doesNotContain("us-dod-mp-materials-stake", "us-ai-action-plan", "us-tariffs-and-sanctions-2025");
        assertThat(last.path("baselineDifference").toString())
                .contains("us-dod-mp-materials-stake", "us-ai-action-plan");
    }

    @Test
    void what_is_supposed_shows_in_its_replay_and_nowhere_else() throws Exception {
        String before = stack.get(stack.query.at("/v1/countries/CN/state?asOf=2025-07-01"))
                .body();
        String id =
                replaying.done("{" + YEAR + ",'subjects':['CN','NL'],'overlay':[" + LICENCE.replace('"', '\'') + "]}");
        List<String> days = new ArrayList<>();
        for (JsonNode frame : replaying.frames(id, 100)) {
            if (frame.path("states").toString().contains("nl-duv-licence")) {
                days.add(frame.path("asOf").asText());
                assertThat(frame.at("/baselineDifference/0/added/0/row/action").asText())
                        .isEqualTo("nl-duv-licence");
            }
        }
        assertThat(days).containsExactly("2025-06-01", "2025-07-01", "2025-08-01");
        assertThat(stack.get(stack.query.at("/v1/countries/CN/state?asOf=2025-07-01"))
                        .body())
                .isEqualTo(before)
                .doesNotContain("nl-duv-licence");
        assertThat(stack.get(stack.query.at("/v1/actions/nl-duv-licence")).status())
                .isEqualTo(404);
    }

    @Test
    void money_that_is_supposed_counts_unless_it_is_a_part_of_what_counts() throws Exception {
        String pledge =
                "{'kind':'investment-pledge','id':'more','title':{'en':'t'},'pledgers':['SA'],'pledged':'2025-06',"
                        + "'amounts':[{'value':100000000000,'currency':'USD','type':'announced'}],'sources':[{'title':'s'}]%s}";
        for (String[] expected :
                new String[][] {{"", "700000000000"}, {",'partOf':'sa-ai-pledge-2025'", "600000000000"}}) {
            String id = replaying.done("{'from':'2025-12-01','to':'2025-12-31','subjects':['SA'],'overlay':["
                    + pledge.formatted(expected[0]) + "]}");
            assertThat(replaying
                            .frames(id, 1)
                            .getFirst()
                            .at("/states/0/totals/pledgesMade/0/amount")
                            .asText())
                    .isEqualTo(expected[1]);
        }
    }

    @Test
    void the_frames_come_in_every_format() throws Exception {
        String id = replaying.done("{" + CHINA + ",'without':['us-h20-export-restriction']}");
        Answer ndjson = replaying.ask(id + "/frames?limit=5", "Accept", "application/x-ndjson");
        assertThat(ndjson.body().lines()).hasSize(5);
        assertThat(ndjson.header("X-Faultline-Rests-On")).isNotEmpty();
        assertThat(ndjson.header("Link")).contains("rel=\"next\"");
        Answer csv = replaying.ask(id + "/frames?format=csv");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines.getFirst()).startsWith("asOf,subject,part,change,facet,action,kind");
        assertThat(lines).anyMatch(line -> line.startsWith("2025-05-01,CN,states,,restrictionsFaced,"));
        assertThat(lines)
                .anyMatch(line -> line.startsWith(
                        "2025-05-01,CN,baselineDifference,removed,restrictionsFaced," + "us-h20-export-restriction,"));
        assertThat(replaying
                        .ask(id + "/frames?format=csv&limit=1")
                        .body()
                        .lines()
                        .skip(1))
                .allMatch(line -> line.startsWith("2025-01-01,"));
        Answer parquet = replaying.ask(id + "/frames?format=parquet");
        assertThat(parquet.header("Content-Type")).startsWith("application/vnd.apache.parquet");
        assertThat(parquet.body()).startsWith("PAR1").endsWith("PAR1");
        assertThat(replaying.get(id + "/frames?after=2025-10-15").path("items")).hasSize(2);
    }

    @Test
    void progress_is_told_until_the_replay_is_over() throws Exception {
        String id = replaying.accepted("{" + LONG + "}");
        try (Listener listener = new Listener(stack.http, stack.query.at("/v1/replays/" + id + "/progress"))) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> listener.sent().stream()
                            .anyMatch(sent -> sent.name().equals("end")));
            List<Sent> sent = listener.sent();
            assertThat(sent.size()).isGreaterThan(2);
            assertThat(sent.subList(0, sent.size() - 1))
                    .allMatch(one -> one.name().equals("progress"));
            int before = -1;
            for (Sent one : sent) {
                JsonNode view = JSON.readTree(one.data());
                assertThat(view.path("target").asInt()).isEqualTo(4000);
                assertThat(view.path("position").asLong()).isPositive();
                assertThat(view.path("framesDone").asInt()).isGreaterThanOrEqualTo(before);
                before = view.path("framesDone").asInt();
            }
            assertThat(JSON.readTree(sent.getLast().data()).path("status").asText())
                    .isEqualTo("done");
        }
    }

    @Test
    void frames_come_one_after_the_other_and_go_on_from_where_a_client_paused() throws Exception {
        String id = replaying.done("{" + CHINA + "}");
        List<String> days = new ArrayList<>();
        try (Listener first = new Listener(stack.http, stack.query.at("/v1/replays/" + id + "/frames?pace=20"))) {
            assertThat(first.type()).startsWith("text/event-stream");
            await().until(() -> first.sent().size() >= 3);
            first.sent().subList(0, 3).forEach(sent -> days.add(sent.id()));
        }
        try (Listener second = new Listener(
                stack.http,
                stack.query.at("/v1/replays/" + id + "/frames?pace=PT0.01S"),
                "Last-Event-ID",
                days.getLast())) {
            await().until(() ->
                    second.sent().stream().anyMatch(sent -> sent.name().equals("end")));
            second.sent().stream().filter(sent -> sent.name().equals("frame")).forEach(sent -> days.add(sent.id()));
            JsonNode asPage =
                    replaying.get(id + "/frames?after=2025-11-30&limit=1").at("/items/0");
            assertThat(JSON.readTree(second.sent().get(8).data())).isEqualTo(asPage);
        }
        assertThat(days).hasSize(12).isSorted().doesNotHaveDuplicates().contains("2025-01-01", "2025-12-01");
    }

    @Test
    void frames_are_streamed_as_slowly_as_asked() throws Exception {
        String id = replaying.done("{" + CHINA + ",'step':'P4M'}");
        long began = System.nanoTime();
        try (Listener listener = new Listener(stack.http, stack.query.at("/v1/replays/" + id + "/frames?pace=4"))) {
            await().until(() -> listener.sent().size() == 4);
            assertThat(System.nanoTime() - began).isGreaterThan(500_000_000L);
        }
    }

    @Test
    void a_replay_that_runs_is_cancelled_and_one_that_is_over_removed() throws Exception {
        String id = replaying.accepted("{" + LONG + ",'knownAt':'2026-01-01'}");
        await().until(() -> replaying.get(id).path("framesDone").asInt() > 0);
        Answer cancelled = replaying.delete(id);
        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
        assertThat(cancelled.json().path("status").asText()).isEqualTo("cancelled");
        int done = replaying.get(id).path("framesDone").asInt();
        assertThat(done).isBetween(1, 3999);
        assertThat(replaying.get(id + "/frames?limit=2").path("items")).hasSize(2);
        assertThat(replaying.done("{" + CHINA + "}")).isNotEmpty();
        assertThat(replaying.get(id).path("framesDone").asInt()).isEqualTo(done);
        assertThat(replaying.delete(id).status()).isEqualTo(204);
        assertThat(replaying.ask(id).status()).isEqualTo(404);
        assertThat(replaying.ask(id + "/frames").status()).isEqualTo(404);
        assertThat(replaying.delete(id).json().path("code").asText()).isEqualTo("unknown-replay");
    }

    @Test
    void replays_are_listed_in_pages_the_newest_first() throws Exception {
        String older = replaying.done("{" + CHINA + "}");
        String newer = replaying.done("{" + CHINA + "}");
        JsonNode first = replaying.get("?limit=1");
        assertThat(first.at("/items/0/id").asText()).isEqualTo(newer);
        JsonNode second = replaying.get("?limit=1&cursor=" + first.path("next").asText());
        assertThat(second.at("/items/0/id").asText()).isEqualTo(older);
    }
}
