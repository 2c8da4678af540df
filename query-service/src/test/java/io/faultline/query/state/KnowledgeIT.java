package io.faultline.query.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was known when: corrections, retractions, backfills and steps, through HTTP. */
class KnowledgeIT {

    private static Stack stack;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack();
        stack.load2025();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static String statement(String id, String effective) {
        return """
                {"kind":"export-control","id":"%s","title":{"en":"%s"},"imposedBy":"NL","targets":["JP"],\
                "goods":["machines"],"effective":"%s","sources":[{"title":"test"}]}""".formatted(id, id, effective);
    }

    private static long write(String path, String body) throws Exception {
        Answer answer = stack.post(stack.timeline.at("/v1/" + path), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("position").asLong();
    }

    private static JsonNode netherlands(String query, long position) throws Exception {
        Answer answer = stack.get(
                stack.query.at("/v1/countries/NL/state?inherited=false&" + query),
                "X-Faultline-Min-Position",
                String.valueOf(position));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String since(String id, String query, long position) throws Exception {
        for (JsonNode row : netherlands(query, position).at("/facets/restrictionsImposed")) {
            if (row.path("action").asText().equals(id)) {
                return row.path("since").asText();
            }
        }
        return "none";
    }

    @Test
    void a_write_shows_at_once_when_asked_for_by_its_position() throws Exception {
        long position = write("actions", statement("at-once", "2025-03-01"));
        assertThat(since("at-once", "asOf=2025-04-01", position)).isEqualTo("2025-03-01");
    }

    @Test
    void a_correction_changes_what_holds_now_and_not_what_was_known_before() throws Exception {
        long first = write("actions", statement("corrected", "2025-03-01"));
        String before = knownSince("corrected");
        long second = write(
                "actions/corrected/corrections",
                "{\"reason\":\"misread\",\"statement\":" + statement("corrected", "2025-03-05") + "}");
        assertThat(since("corrected", "asOf=2025-04-01", second)).isEqualTo("2025-03-05");
        assertThat(since("corrected", "asOf=2025-04-01&knownAt=" + before, second))
                .isEqualTo("2025-03-01");
        assertThat(since("corrected", "asOf=2025-04-01&position=" + first, second))
                .isEqualTo("2025-03-01");
    }

    private static String knownSince(String id) throws Exception {
        long newest = stack.get(stack.timeline.at("/v1/actions/" + id))
                .json()
                .path("position")
                .asLong();
        Answer history = stack.get(
                stack.query.at("/v1/actions/" + id + "/history"), "X-Faultline-Min-Position", String.valueOf(newest));
        JsonNode items = history.json().path("items");
        return items.get(items.size() - 1).path("knownSince").asText();
    }

    @Test
    void a_backfill_between_two_statements_counts_between_them_in_either_order_of_arrival() throws Exception {
        String[] dates = {"2025-01-10", "2025-01-20", "2025-01-30"};
        Instant[] known = {
            Instant.parse("2025-06-01T00:00:00Z"),
            Instant.parse("2025-07-01T00:00:00Z"),
            Instant.parse("2025-08-01T00:00:00Z")
        };
        for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}}) {
            String id = "backfilled-" + order[1];
            long position = write("actions?knownSince=" + known[0], statement(id, dates[0]));
            for (int i = 1; i < order.length; i++) {
                position = write(
                        "actions/" + id + "/corrections?knownSince=" + known[order[i]],
                        "{\"reason\":\"vintage\",\"statement\":" + statement(id, dates[order[i]]) + "}");
            }
            for (int i = 0; i < known.length; i++) {
                String at = "asOf=2025-12-01&knownAt=" + known[i].plusSeconds(60);
                assertThat(since(id, at, position)).isEqualTo(dates[i]);
            }
            assertThat(since(id, "asOf=2025-12-01&knownAt=2025-05-31", position))
                    .isEqualTo("none");
        }
    }

    @Test
    void a_retraction_takes_a_row_away_for_later_knowledge_only_and_a_reinstatement_brings_it_back() throws Exception {
        write("actions", statement("retracted", "2025-03-01"));
        String before = knownSince("retracted");
        long gone = write("actions/retracted/retraction", "{\"reason\":\"never happened\"}");
        assertThat(since("retracted", "asOf=2025-04-01", gone)).isEqualTo("none");
        assertThat(since("retracted", "asOf=2025-04-01&knownAt=" + before, gone))
                .isEqualTo("2025-03-01");
        assertThat(stack.get(stack.query.at("/v1/actions/retracted")).status()).isEqualTo(410);
        long back = write(
                "actions/retracted/reinstatement",
                "{\"reason\":\"it did\",\"statement\":" + statement("retracted", "2025-03-02") + "}");
        assertThat(since("retracted", "asOf=2025-04-01", back)).isEqualTo("2025-03-02");
    }

    @Test
    void a_retraction_in_favour_of_another_is_redirected() throws Exception {
        write("actions", statement("wrong", "2025-03-01"));
        write("actions", statement("right", "2025-03-01"));
        long gone = write("actions/wrong/retraction", "{\"reason\":\"doubled\",\"replacedBy\":\"right\"}");
        Answer answer =
                stack.get(stack.query.at("/v1/actions/wrong"), "X-Faultline-Min-Position", String.valueOf(gone));
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).endsWith("/v1/actions/right");
    }

    @Test
    void a_suspension_interrupts_and_resumes_by_itself() throws Exception {
        String rareEarths = "cn-rare-earth-export-control-2025";
        String before = knownSince(rareEarths);
        long suspended = write(
                "actions/" + rareEarths + "/steps",
                "{\"step\":\"suspended\",\"from\":\"2025-11-10\",\"until\":\"2026-11-10\"}");
        assertThat(china("2025-11-09", "", suspended)).isEqualTo("in-force true");
        assertThat(china("2025-11-10", "", suspended)).isEqualTo("suspended false");
        assertThat(china("2026-11-09", "", suspended)).isEqualTo("suspended false");
        assertThat(china("2026-11-10", "", suspended)).isEqualTo("in-force true");
        assertThat(china("2026-01-01", "&knownAt=" + before, suspended)).isEqualTo("in-force true");
        long retracted = write("actions/" + rareEarths + "/steps/1/retraction", "{\"reason\":\"test\"}");
        assertThat(china("2026-01-01", "", retracted)).isEqualTo("in-force true");
        assertThat(china("2026-01-01", "&position=" + suspended, retracted)).isEqualTo("suspended false");
    }

    private static String china(String asOf, String more, long position) throws Exception {
        JsonNode state = stack.get(
                        stack.query.at("/v1/countries/CN/state?asOf=" + asOf + more),
                        "X-Faultline-Min-Position",
                        String.valueOf(position))
                .json();
        for (JsonNode row : state.at("/facets/restrictionsImposed")) {
            if (row.path("action").asText().startsWith("cn-rare-earth")) {
                return row.path("status").asText() + " " + row.path("inForce");
            }
        }
        return "none";
    }

    @Test
    void a_pinned_answer_is_the_same_for_ever() throws Exception {
        long position = write("actions", statement("pinned", "2025-03-01"));
        String asked = "/v1/countries/NL/state?asOf=2025-04-01&position=" + position;
        Answer first = stack.get(stack.query.at(asked));
        assertThat(first.header("Cache-Control")).contains("immutable");
        long later = 0;
        for (int i = 0; i < 20; i++) {
            later = write(
                    "actions?knownSince=2024-01-01T00:00:00Z", statement("later-" + i, "2025-02-0" + (1 + i % 9)));
        }
        write("actions/pinned/retraction", "{\"reason\":\"test\"}");
        stack.query.kill();
        stack.query.start();
        stack.query.awaitReady(stack.http);
        Answer again = stack.get(stack.query.at(asked), "X-Faultline-Min-Position", String.valueOf(later));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void a_merged_company_is_redirected_and_its_rows_go_on() throws Exception {
        stack.put(stack.timeline.at("/v1/subjects/companies/old-name"), "{\"name\":{\"en\":\"Old Name\"}}");
        stack.put(stack.timeline.at("/v1/subjects/companies/new-name"), "{\"name\":{\"en\":\"New Name\"}}");
        write("actions", """
                {"kind":"stance","id":"old-stance","title":{"en":"s"},"holder":"old-name","topic":"t","stand":"for",\
                "from":"2025-01-01","sources":[{"title":"test"}]}""");
        Answer merged =
                stack.post(stack.timeline.at("/v1/subjects/companies/old-name/merge"), "{\"into\":\"new-name\"}");
        assertThat(merged.status()).as(merged.body()).isBetween(200, 201);
        String position = merged.json().path("position").asText();
        Answer old = stack.get(stack.query.at("/v1/companies/old-name/state"), "X-Faultline-Min-Position", position);
        assertThat(old.status()).isEqualTo(308);
        JsonNode state = stack.get(stack.query.at("/v1/companies/new-name/state?asOf=2025-02-01"))
                .json();
        assertThat(state.at("/facets/stances/0/stand").asText()).isEqualTo("for");
    }
}
