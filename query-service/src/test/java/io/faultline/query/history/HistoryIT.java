package io.faultline.query.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories and differences of the 2025 timeline, held against the states that they tell apart. */
class HistoryIT {

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

    static Stream<String> subjects() {
        return Stream.of("countries/CN", "countries/US", "countries/FR", "companies/nvidia", "companies/google");
    }

    private static JsonNode ask(String path) throws Exception {
        Answer answer = stack.get(stack.query.at("/v1/" + path));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<JsonNode> pages(String subject, String query) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = ask(subject + "/history?" + query);
        page.path("items").forEach(items::add);
        while (!page.path("next").isNull()) {
            page = ask(subject + "/history?" + query + "&cursor="
                    + page.path("next").asText());
            page.path("items").forEach(items::add);
        }
        return items;
    }

    private static List<JsonNode> rows(String subject, String query) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        ask(subject + "/state?" + query).path("facets").forEach(facet -> facet.forEach(rows::add));
        return rows;
    }

    /** What shows after a difference, given what showed before. */
    private static void apply(JsonNode difference, List<JsonNode> rows) {
        difference
                .path("removed")
                .forEach(gone -> assertThat(rows.remove(gone.path("row"))).isTrue());
        difference.path("changed").forEach(one -> {
            assertThat(rows.remove(one.path("before"))).isTrue();
            rows.add(one.path("after"));
        });
        difference.path("added").forEach(one -> rows.add(one.path("row")));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void the_intervals_tile_time_and_their_changes_add_up_to_the_state_of_every_one(String subject) throws Exception {
        List<JsonNode> items = pages(subject, "limit=7");
        List<JsonNode> shown = new ArrayList<>();
        assertThat(items).hasSizeGreaterThan(2);
        assertThat(items.getFirst().path("from").isNull()).isTrue();
        assertThat(items.getLast().path("until").isNull()).isTrue();
        for (int i = 0; i < items.size(); i++) {
            apply(items.get(i), shown);
            if (i > 0) {
                JsonNode from = items.get(i).path("from");
                assertThat(from).isEqualTo(items.get(i - 1).path("until"));
                JsonNode state = ask(subject + "/state?asOf=" + from.asText());
                assertThat(state.path("constantFrom")).isEqualTo(from);
                assertThat(state.path("constantUntil")).isEqualTo(items.get(i).path("until"));
                assertThat(shown).containsExactlyInAnyOrderElementsOf(rows(subject, "asOf=" + from.asText()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void differences_from_day_to_day_add_up_to_the_state(String subject) throws Exception {
        List<JsonNode> shown = new ArrayList<>();
        String before = "0001-01-01";
        for (String day : List.of("2020-05-01", "2025-01-27", "2025-07-15", "2025-11-10", "2027-01-01")) {
            apply(ask(subject + "/diff?from=" + before + "&to=" + day), shown);
            assertThat(shown).containsExactlyInAnyOrderElementsOf(rows(subject, "asOf=" + day));
            before = day;
        }
    }

    @Test
    void a_history_of_some_facets_has_the_intervals_in_which_those_stay_the_same() throws Exception {
        List<JsonNode> all = pages("countries/CN", "limit=1000");
        List<JsonNode> some = pages("countries/CN", "limit=3&facets=restrictionsImposed");
        assertThat(some.size()).isBetween(2, all.size() - 1);
        List<JsonNode> shown = new ArrayList<>();
        for (JsonNode item : some) {
            item.path("added")
                    .forEach(one -> assertThat(one.path("facet").asText()).isEqualTo("restrictionsImposed"));
            apply(item, shown);
            if (!item.path("from").isNull()) {
                String query =
                        "facets=restrictionsImposed&asOf=" + item.path("from").asText();
                assertThat(shown).containsExactlyInAnyOrderElementsOf(rows("countries/CN", query));
            }
        }
    }

    @Test
    void a_history_between_two_days_begins_and_ends_there_and_says_first_what_shows() throws Exception {
        List<JsonNode> items = pages("countries/US", "from=2025-03-01&to=2025-06-30");
        assertThat(items.getFirst().path("from").asText()).isEqualTo("2025-03-01");
        assertThat(items.getLast().path("until").asText()).isEqualTo("2025-07-01");
        List<JsonNode> shown = new ArrayList<>();
        apply(items.getFirst(), shown);
        assertThat(shown).containsExactlyInAnyOrderElementsOf(rows("countries/US", "asOf=2025-03-01"));
    }

    @Test
    void pages_are_of_one_log_whatever_is_recorded_meanwhile_and_a_difference_tells_what_was_learnt() throws Exception {
        String learnt = "2024-05-05";
        JsonNode first = ask("countries/LI/history?limit=1");
        assertThat(first.path("next").isNull())
                .as("nothing of Liechtenstein's own")
                .isFalse();
        List<JsonNode> before = pages("countries/LI", "limit=1000");
        Answer written = stack.post(stack.timeline.at("/v1/actions"), """
                {"kind":"sanction","id":"li-sanction","title":{"en":"t"},"sources":[{"title":"s"}],
                 "imposedBy":"LI","targets":["BY"],"effective":"%s"}""".formatted(learnt));
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        long position = written.json().path("position").asLong();
        stack.awaitRead(position);
        List<JsonNode> after = new ArrayList<>();
        first.path("items").forEach(after::add);
        JsonNode page = first;
        while (!page.path("next").isNull()) {
            page = ask(
                    "countries/LI/history?limit=1&cursor=" + page.path("next").asText());
            page.path("items").forEach(after::add);
        }
        assertThat(after).isEqualTo(before);
        JsonNode known = ask("countries/LI/diff?asOf=2025-06-01&fromKnownAt=2020-01-01");
        assertThat(known.path("added").findValuesAsText("action")).contains("li-sanction");
        assertThat(ask("countries/LI/diff?asOf=2025-06-01&position=" + (position - 1) + "&fromKnownAt=2020-01-01")
                        .path("added")
                        .findValuesAsText("action"))
                .doesNotContain("li-sanction");
        assertThat(ask("countries/LI/diff?from=" + learnt + "&to=" + learnt).path("added"))
                .isEmpty();
    }

    @Test
    void what_is_recorded_while_a_difference_is_worked_out_is_no_part_of_it() throws Exception {
        CompletableFuture<Void> recording = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 60; i++) {
                try {
                    stack.post(stack.timeline.at("/v1/actions"), """
                            {"kind":"sanction","id":"mc-sanction-%d","title":{"en":"t"},"sources":[{"title":"s"}],
                             "imposedBy":"MC","targets":["BY"],"effective":"2024-01-01"}""".formatted(i));
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }
        });
        while (!recording.isDone()) {
            JsonNode none = ask("countries/MC/diff?from=2024-06-01&to=2024-06-01");
            assertThat(none.path("added")).isEmpty();
            assertThat(none.path("removed")).isEmpty();
        }
        recording.get();
    }

    @Test
    void a_history_is_the_same_answer_while_only_others_change() throws Exception {
        String path = "/v1/companies/google/history?limit=2";
        Answer before = stack.get(stack.query.at(path));
        Answer written = stack.post(stack.timeline.at("/v1/actions"), """
                {"kind":"sanction","id":"ad-sanction","title":{"en":"t"},"sources":[{"title":"s"}],
                 "imposedBy":"AD","targets":["BY"],"effective":"2024-01-01"}""");
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        stack.awaitRead(written.json().path("position").asLong());
        assertThat(stack.get(stack.query.at(path), "If-None-Match", before.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(stack.get(stack.query.at(path)).body()).isEqualTo(before.body());
        assertThat(pages("companies/google", "limit=2")).isEqualTo(pages("companies/google", "limit=1000"));
    }

    @Test
    void an_answer_that_is_known_already_is_not_sent_again() throws Exception {
        for (String path : List.of("/v1/countries/CN/history?limit=2", "/v1/countries/CN/diff?from=2025-01-01")) {
            String tag = stack.get(stack.query.at(path)).header("ETag");
            assertThat(stack.get(stack.query.at(path), "If-None-Match", tag).status())
                    .isEqualTo(304);
        }
        assertThat(stack.get(stack.query.at("/v1/countries/CN/diff?from=2025-01-01&to=2025-02-01&position=50"))
                        .header("Cache-Control"))
                .contains("immutable");
    }

    @Test
    void a_cursor_of_a_time_when_nobody_knew_the_subject_is_none() throws Exception {
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString("0:2025-02-04".getBytes(UTF_8));
        Answer refused = stack.get(stack.query.at("/v1/companies/google/history?cursor=" + forged));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/violations/0/field").asText()).isEqualTo("cursor");
        assertThat(refused.body()).contains("'" + forged + "' is no cursor of this history");
        assertThat(stack.get(stack.query.at("/v1/companies/nobody/history?cursor=" + forged))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "history?from=2025-13-01|from|2025-13-01",
                "history?from=2025-02-01&to=2025-01-01|to|2025-01-01",
                "history?limit=0|limit|0",
                "history?cursor=NjU|cursor|NjU",
                "history?cursor=LTE6MjAyNS0wMS0wMQ|cursor|LTE6MjAyNS0wMS0wMQ",
                "history?cursor=OTk5OTk5OjIwMjUtMDEtMDE|cursor|OTk5OTk5OjIwMjUtMDEtMDE",
                "history?from=2025-06-01&cursor=NDA6MjAyNS0wMS0wMQ|cursor|NDA6MjAyNS0wMS0wMQ",
                "history?facets=mood|facets|mood",
                "history?fromKnownAt=2025|fromKnownAt|fromKnownAt",
                "diff?to=tomorrow|to|tomorrow",
                "diff?fromKnownAt=2999-01-01|fromKnownAt|2999-01-01",
                "diff?toKnownAt=noon|toKnownAt|noon",
                "diff?from=2025-01-01&without=no-such-action|without|no-such-action",
            })
    void bad_input_is_a_problem_that_names_the_parameter_and_quotes_the_value(String example) throws Exception {
        String[] parts = example.split("\\|");
        Answer answer = stack.get(stack.query.at("/v1/countries/CN/" + parts[0]));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo(parts[1]);
        assertThat(answer.body()).contains(parts[2]);
    }

    @Test
    void an_unknown_subject_is_not_found_and_another_spelling_is_redirected() throws Exception {
        assertThat(stack.get(stack.query.at("/v1/companies/acme/history")).status())
                .isEqualTo(404);
        assertThat(stack.get(stack.query.at("/v1/countries/china/diff")).status())
                .isEqualTo(308);
    }
}
