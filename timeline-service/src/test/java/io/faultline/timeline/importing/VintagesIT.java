package io.faultline.timeline.importing;

import static io.faultline.timeline.Service.get;
import static io.faultline.timeline.Service.positionAfterOneMore;
import static io.faultline.timeline.Service.post;
import static io.faultline.timeline.Statements.exportControlJson;
import static io.faultline.timeline.importing.ImportCalls.done;
import static io.faultline.timeline.importing.ImportCalls.ndjson;
import static io.faultline.timeline.importing.ImportCalls.over;
import static io.faultline.timeline.importing.ImportCalls.start;
import static io.faultline.timeline.importing.Known.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.faultline.timeline.RealDatabase;
import io.faultline.timeline.store.EventLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class VintagesIT {

    private static final List<String> INSTANTS =
            List.of("2025-01-01T00:00:00Z", "2025-02-01T00:00:00Z", "2025-03-01T00:00:00Z");

    private final Known known;

    VintagesIT(EventLog log) {
        this.known = new Known(log);
    }

    static Stream<List<Integer>> sixOrders() {
        return Stream.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0));
    }

    @ParameterizedTest
    @MethodSource("sixOrders")
    void a_value_that_came_and_went_is_known_right_in_every_order(List<Integer> order) {
        assertKnown("value", order, "S1", "S2", "S1");
    }

    @ParameterizedTest
    @MethodSource("sixOrders")
    void an_absence_between_is_known_right_in_every_order(List<Integer> order) {
        assertKnown("absence", order, "S1", NOTHING, "S1");
    }

    @Test
    void three_editions_in_two_orders_give_equal_knowledge_of_everything() {
        List<List<String>> contents = List.of(
                List.of("a:one", "b:one", "c:one", "d:one"),
                List.of("a:one", "b:two", "d:one", "e:one"),
                List.of("a:three", "b:one", "c:one", "e:two"));
        load("forward", List.of(0, 1, 2), contents);
        load("backward", List.of(2, 0, 1), contents);
        for (String id : List.of("a", "b", "c", "d", "e")) {
            assertThat(export("backward", id)).as(id).isEqualTo(export("forward", id));
        }
        assertThat(export("forward", "c")).containsExactly(NOTHING, "one", NOTHING, "one");
    }

    @Test
    void counts_say_what_changed_vanished_and_returned() {
        load("counted", List.of(0), List.of(titles("one", 10)));
        JsonPath second = snapshot(
                "counted",
                1,
                titles("one", 9).subList(0, 8).stream()
                        .map(title -> title.equals("0:one") ? "0:two" : title)
                        .toList());
        assertThat(second.getLong("corrected")).isEqualTo(1);
        assertThat(second.getLong("retracted")).isEqualTo(2);
        assertThat(second.getLong("unchanged")).isEqualTo(7);
        JsonPath third = snapshot("counted", 2, titles("one", 10));
        assertThat(third.getLong("reinstated")).isEqualTo(2);
        assertThat(third.getLong("corrected")).isEqualTo(1);
        assertThat(third.getLong("rowsTotal")).isEqualTo(10);
    }

    @Test
    void an_edition_that_leaves_out_more_than_is_plausible_needs_force() {
        load("guarded", List.of(0), List.of(titles("one", 10)));
        long before = positionAfterOneMore("before-the-guard");
        JsonPath refused = over(ndjson(query("guarded", 1), rows("guarded", titles("one", 7))));
        assertThat(refused.getString("status")).isEqualTo("failed");
        assertThat(refused.getString("failure")).contains("leaves out 3 of the 10 rows", "force=true");
        assertThat(positionAfterOneMore("after-the-guard")).isEqualTo(before + 1);
        JsonPath forced = done(ndjson(query("guarded", 1) + "&force=true", rows("guarded", titles("one", 7))));
        assertThat(forced.getLong("retracted")).isEqualTo(3);
    }

    @Test
    void an_edition_loaded_twice_is_loaded_once() {
        load("twice", List.of(0), List.of(titles("one", 3)));
        long before = positionAfterOneMore("before-the-repetition");
        JsonPath again = done(ndjson("?dataset=twice&edition=e0&mode=snapshot", rows("twice", titles("one", 3))));
        assertThat(again.getLong("unchanged")).isEqualTo(3);
        assertThat(positionAfterOneMore("after-the-repetition")).isEqualTo(before + 1);
    }

    @Test
    void other_content_under_the_name_of_an_edition_needs_force_and_then_replaces_it() {
        load("replaced", List.of(0, 1), List.of(titles("one", 3), titles("one", 3)));
        JsonPath refused = over(ndjson(query("replaced", 0), rows("replaced", titles("two", 3))));
        assertThat(refused.getString("failure")).contains("'e0' of 'replaced' was loaded with other content");
        done(ndjson(query("replaced", 0) + "&force=true", rows("replaced", List.of("0:two", "1:one", "3:one"))));
        assertThat(export("replaced", "0")).containsExactly(NOTHING, "two", "one", "one");
        assertThat(export("replaced", "1")).containsExactly(NOTHING, "one", "one", "one");
        assertThat(export("replaced", "2")).containsExactly(NOTHING, NOTHING, "one", "one");
        assertThat(export("replaced", "3")).containsExactly(NOTHING, "one", NOTHING, NOTHING);
    }

    @Test
    void an_edition_cannot_move_to_another_instant() {
        load("moved", List.of(0), List.of(titles("one", 1)));
        JsonPath refused = over(ndjson(
                "?dataset=moved&edition=e0&mode=snapshot&knownSince=" + INSTANTS.get(1),
                rows("moved", titles("one", 1))));
        assertThat(refused.getString("failure")).contains("is known since " + INSTANTS.get(0));
    }

    @Test
    void two_rows_of_an_edition_that_contradict_each_other_are_a_problem_also_across_chunks() {
        List<String> titles = new ArrayList<>(titles("one", 2_500));
        titles.add("0:other");
        titles.add("1:one");
        String location = ndjson(query("contradicting", 0), rows("contradicting", titles));
        JsonPath job = done(location);
        assertThat(job.getLong("recorded")).isEqualTo(2_500);
        assertThat(job.getLong("rejected")).isEqualTo(1);
        assertThat(job.getLong("unchanged")).isEqualTo(1);
        get(location + "/problems")
                .body("items[0].line", equalTo(2_501))
                .body("items[0].message", containsString("says something else on line 1"));
        assertThat(export("contradicting", "0")).containsExactly(NOTHING, "one", "one", "one");
    }

    @Test
    void a_row_that_cannot_be_read_does_not_retract_what_it_spoke_of() {
        load("misread", List.of(0), List.of(titles("one", 3)));
        String broken = rows("misread", titles("one", 3)).replaceFirst("\"US\"", "\"Atlantis\"");
        JsonPath job = done(ndjson(query("misread", 1), broken));
        assertThat(job.getLong("rejected")).isEqualTo(1);
        assertThat(job.getLong("retracted")).isZero();
        assertThat(export("misread", "0")).containsExactly(NOTHING, "one", "one", "one");
    }

    @Test
    void a_line_that_tells_nobody_whom_it_is_about_retracts_nothing_without_force() {
        load("garbled", List.of(0), List.of(titles("one", 3)));
        String garbled = rows("garbled", titles("one", 2)) + "{not json\n";
        JsonPath refused = over(ndjson(query("garbled", 1), garbled));
        assertThat(refused.getString("failure")).contains("of 1 rows it cannot be told whom they are about");
    }

    @Test
    void somebodys_correction_stands_until_the_data_set_changes() {
        load("by-hand", List.of(0), List.of(titles("one", 2)));
        post(
                        "/v1/actions/by-hand-0/corrections",
                        "{\"reason\":\"better\",\"statement\":" + exportControlJson("by-hand-0", "by hand") + "}")
                .statusCode(201);
        done(ndjson("?dataset=by-hand&edition=e1&mode=snapshot", rows("by-hand", titles("one", 2))));
        get("/v1/actions/by-hand-0").body("statement.title.en", equalTo("by hand"));
        done(ndjson("?dataset=by-hand&edition=e2&mode=snapshot", rows("by-hand", titles("two", 2))));
        get("/v1/actions/by-hand-0").body("statement.title.en", equalTo("two"));
    }

    @Test
    void a_snapshot_is_compared_with_an_edition_that_came_before_it_without_being_one() {
        String first = "?dataset=plain&edition=e0&knownSince=" + INSTANTS.getFirst();
        done(ndjson(first, rows("plain", titles("one", 6).subList(0, 3))));
        done(ndjson(first, rows("plain", titles("one", 6).subList(3, 6))));
        JsonPath second = snapshot("plain", 1, titles("one", 5));
        assertThat(second.getLong("retracted")).isEqualTo(1);
        assertThat(second.getLong("unchanged")).isEqualTo(5);
    }

    @Test
    void files_of_one_edition_may_not_contradict_each_other() {
        String edition = "?dataset=parts&edition=e0";
        done(ndjson(edition, rows("parts", List.of("0:one"))));
        JsonPath other = done(ndjson(edition, rows("parts", List.of("0:two", "1:one"))));
        assertThat(other.getLong("rejected")).isEqualTo(1);
        assertThat(other.getLong("recorded")).isEqualTo(1);
        JsonPath same = done(ndjson(edition, rows("parts", List.of("0:one", "1:one"))));
        assertThat(same.getLong("unchanged")).isEqualTo(2);
    }

    @Test
    void a_dry_run_tells_what_an_edition_would_do_and_leaves_no_trace() {
        load("rehearsed", List.of(0), List.of(titles("one", 4)));
        long before = positionAfterOneMore("before-the-rehearsal");
        JsonPath job = done(ndjson(query("rehearsed", 1) + "&dryRun=true", rows("rehearsed", titles("two", 3))));
        assertThat(job.getLong("corrected")).isEqualTo(3);
        assertThat(job.getLong("retracted")).isEqualTo(1);
        assertThat(job.getString("position")).isNull();
        assertThat(positionAfterOneMore("after-the-rehearsal")).isEqualTo(before + 1);
        assertThat(snapshot("rehearsed", 1, titles("three", 4)).getLong("corrected"))
                .isEqualTo(4);
    }

    @Test
    void a_snapshot_needs_a_dataset_and_an_edition() {
        start("?mode=snapshot&dataset=x", "application/x-ndjson", "")
                .statusCode(400)
                .body("detail", containsString("edition"));
        start("?mode=perhaps", "application/x-ndjson", "").statusCode(400).body("detail", containsString("'perhaps'"));
    }

    private void assertKnown(String prefix, List<Integer> order, String... contents) {
        String dataset = prefix + "-" + order.stream().map(String::valueOf).collect(Collectors.joining());
        load(
                dataset,
                order,
                Stream.of(contents)
                        .map(content -> content.equals(NOTHING) ? List.<String>of() : List.of("x:" + content))
                        .toList());
        assertThat(export(dataset, "x")).containsExactly(NOTHING, contents[0], contents[1], contents[2]);
    }

    /** What was known of an action just before all editions, and at the instant of each. */
    private List<String> export(String dataset, String id) {
        return Stream.concat(Stream.of("2024-12-31T23:59:59Z"), INSTANTS.stream())
                .map(instant -> known.title(dataset + "-" + id, Instant.parse(instant)))
                .toList();
    }

    private static void load(String dataset, List<Integer> order, List<List<String>> contents) {
        order.forEach(
                edition -> done(ndjson(query(dataset, edition) + "&force=true", rows(dataset, contents.get(edition)))));
    }

    private static JsonPath snapshot(String dataset, int edition, List<String> titles) {
        return done(ndjson(query(dataset, edition), rows(dataset, titles)));
    }

    private static String query(String dataset, int edition) {
        return "?mode=snapshot&dataset=" + dataset + "&edition=e" + edition + "&knownSince=" + INSTANTS.get(edition);
    }

    private static List<String> titles(String title, int rows) {
        return IntStream.range(0, rows).mapToObj(row -> row + ":" + title).toList();
    }

    /** @param titles each behind the id and a colon */
    private static String rows(String dataset, List<String> titles) {
        return titles.stream()
                .map(title -> title.split(":"))
                .map(row -> exportControlJson(dataset + "-" + row[0], row[1]) + "\n")
                .collect(Collectors.joining());
    }
}
