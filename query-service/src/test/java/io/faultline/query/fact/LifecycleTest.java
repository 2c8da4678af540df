package io.faultline.query.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step;
import io.faultline.query.fact.Course.Numbered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of dates and lifecycles, with the examples by which the vocabulary states them. */
class LifecycleTest {

    private static final ObjectMapper JSON = ContractJson.mapper();

    private static Lifecycle measure(String dates, String... steps) {
        return lifecycle("""
                {"kind":"export-control","id":"a","title":{"en":"t"},"imposedBy":"CN","targets":["US"],"goods":["g"],\
                "sources":[{"title":"s"}]%s}""".formatted(dates.isEmpty() ? "" : "," + dates), steps);
    }

    private static Lifecycle pledge(String dates, String... steps) {
        return lifecycle("""
                {"kind":"investment-pledge","id":"a","title":{"en":"t"},"pledgers":["SA"],"sources":[{"title":"s"}],\
                "amounts":[{"value":1,"currency":"USD"}],%s}""".formatted(dates), steps);
    }

    private static Lifecycle lifecycle(String statement, String... steps) {
        try {
            List<Numbered> taken = new ArrayList<>();
            for (String step : steps) {
                taken.add(new Numbered(taken.size() + 1, JSON.readValue(step, Step.class)));
            }
            return Lifecycles.of(new Course(JSON.readValue(statement, Statement.class), taken));
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static String on(Lifecycle lifecycle, String day) {
        return shown(lifecycle.phaseOn(LocalDate.parse(day), Reading.POSSIBLE, false));
    }

    private static String certainlyOn(Lifecycle lifecycle, String day) {
        return shown(lifecycle.phaseOn(LocalDate.parse(day), Reading.CERTAIN, false));
    }

    private static String shown(Phase phase) {
        return phase == null ? "nothing" : phase.status() + (phase.certain() ? "" : "?");
    }

    @Test
    void october_is_possible_from_its_first_day_and_certain_from_its_last() {
        Lifecycle october = measure("\"effective\":\"2025-10\"");
        assertThat(on(october, "2025-09-30")).isEqualTo("nothing");
        assertThat(on(october, "2025-10-01")).isEqualTo("in-force?");
        assertThat(on(october, "2025-10-30")).isEqualTo("in-force?");
        assertThat(on(october, "2025-10-31")).isEqualTo("in-force");
        assertThat(certainlyOn(october, "2025-10-30")).isEqualTo("nothing");
        assertThat(certainlyOn(october, "2025-10-31")).isEqualTo("in-force");
    }

    @Test
    void a_suspension_of_imprecise_dates_reads_as_the_vocabulary_says() {
        Lifecycle suspended = measure(
                "\"effective\":\"2025-10-01\"", "{\"step\":\"suspended\",\"from\":\"2025-11\",\"until\":\"2026\"}");
        assertThat(on(suspended, "2025-10-31")).isEqualTo("in-force");
        assertThat(on(suspended, "2025-11-01")).isEqualTo("suspended?");
        assertThat(on(suspended, "2025-11-30")).isEqualTo("suspended");
        assertThat(on(suspended, "2026-01-01")).isEqualTo("in-force?");
        assertThat(on(suspended, "2026-12-31")).isEqualTo("in-force");
        assertThat(certainlyOn(suspended, "2025-11-29")).isEqualTo("in-force");
        assertThat(certainlyOn(suspended, "2025-11-30")).isEqualTo("suspended");
        assertThat(certainlyOn(suspended, "2026-12-30")).isEqualTo("suspended");
        assertThat(certainlyOn(suspended, "2026-12-31")).isEqualTo("in-force");
    }

    @Test
    void an_imprecise_end_leaves_the_row_possible_until_its_latest_day() {
        Lifecycle ending = measure("\"effective\":\"2025-01-01\",\"until\":\"2025-11\"");
        assertThat(on(ending, "2025-10-31")).isEqualTo("in-force");
        assertThat(on(ending, "2025-11-01")).isEqualTo("in-force?");
        assertThat(on(ending, "2025-11-29")).isEqualTo("in-force?");
        assertThat(on(ending, "2025-11-30")).isEqualTo("nothing");
        assertThat(certainlyOn(ending, "2025-10-31")).isEqualTo("in-force");
        assertThat(certainlyOn(ending, "2025-11-01")).isEqualTo("nothing");
    }

    @Test
    void through_names_the_last_day_and_lasts_counts_from_the_effective_date() {
        assertThat(on(measure("\"effective\":\"2025-01-01\",\"through\":\"2025-11-30\""), "2025-11-30"))
                .isEqualTo("in-force");
        Lifecycle lasting = measure("\"effective\":\"2025-07\",\"lasts\":\"P10Y\"");
        assertThat(on(lasting, "2035-07-30")).isEqualTo("in-force?");
        assertThat(on(lasting, "2035-07-31")).isEqualTo("nothing");
    }

    @Test
    void the_furthest_milestone_counts_whatever_the_order_of_their_dates() {
        Lifecycle announcedLate = measure("\"effective\":\"2025-07-01\",\"announced\":\"2025-10-01\"");
        assertThat(on(announcedLate, "2025-06-30")).isEqualTo("nothing");
        assertThat(on(announcedLate, "2025-11-01")).isEqualTo("in-force");
        Lifecycle planned =
                measure("\"announced\":\"2025-01-01\",\"adopted\":\"2025-03-01\",\"effective\":\"2026-01-01\"");
        assertThat(on(planned, "2025-02-01")).isEqualTo("announced");
        assertThat(on(planned, "2025-12-31")).isEqualTo("adopted");
        assertThat(on(planned, "2026-01-01")).isEqualTo("in-force");
    }

    @Test
    void a_suspension_interrupts_in_force_only() {
        Lifecycle early = measure(
                "\"adopted\":\"2025-01-01\",\"effective\":\"2025-10-01\"",
                "{\"step\":\"suspended\",\"from\":\"2025-08-01\",\"until\":\"2025-12-01\"}");
        assertThat(on(early, "2025-09-01")).isEqualTo("adopted");
        assertThat(on(early, "2025-10-01")).isEqualTo("suspended");
        assertThat(on(early, "2025-12-01")).isEqualTo("in-force");
    }

    @Test
    void a_resumption_ends_a_suspension() {
        Lifecycle resumed = measure(
                "\"effective\":\"2025-01-01\"",
                "{\"step\":\"suspended\",\"from\":\"2025-03-01\"}",
                "{\"step\":\"resumed\",\"from\":\"2025-05-01\"}");
        assertThat(on(resumed, "2025-04-30")).isEqualTo("suspended");
        assertThat(on(resumed, "2025-05-01")).isEqualTo("in-force");
    }

    @Test
    void a_postponement_before_the_date_moves_it_for_every_day() {
        Lifecycle postponed = measure(
                "\"adopted\":\"2025-01-01\",\"effective\":\"2025-06-01\"",
                "{\"step\":\"postponed\",\"announced\":\"2025-05-15\",\"effective\":\"2026-01-01\"}");
        assertThat(on(postponed, "2025-06-01")).isEqualTo("adopted");
        assertThat(on(postponed, "2025-12-31")).isEqualTo("adopted");
        assertThat(on(postponed, "2026-01-01")).isEqualTo("in-force");
    }

    @Test
    void a_postponement_after_the_date_interrupts_until_the_new_one() {
        Lifecycle postponed = measure(
                "\"effective\":\"2025-06-01\"",
                "{\"step\":\"postponed\",\"announced\":\"2025-06-15\",\"effective\":\"2026-01-01\"}");
        assertThat(on(postponed, "2025-06-14")).isEqualTo("in-force");
        assertThat(on(postponed, "2025-06-15")).isEqualTo("adopted");
        assertThat(on(postponed, "2026-01-01")).isEqualTo("in-force");
    }

    @Test
    void postponements_do_not_depend_on_the_order_in_which_they_came() {
        String first = "{\"step\":\"postponed\",\"announced\":\"2025-05-15\",\"effective\":\"2025-09-01\"}";
        String second = "{\"step\":\"postponed\",\"announced\":\"2025-08-15\",\"effective\":\"2026-01-01\"}";
        for (Lifecycle twice : List.of(
                measure("\"effective\":\"2025-06-01\"", first, second),
                measure("\"effective\":\"2025-06-01\"", second, first))) {
            assertThat(on(twice, "2025-09-01")).isEqualTo("nothing");
            assertThat(on(twice, "2026-01-01")).isEqualTo("in-force");
        }
    }

    @Test
    void ended_and_rejected_measures_leave() {
        assertThat(on(
                        measure(
                                "\"effective\":\"2025-01-01\"",
                                "{\"step\":\"ended\",\"from\":\"2025-06-01\",\"how\":\"revoked\"}"),
                        "2025-06-01"))
                .isEqualTo("nothing");
        assertThat(on(
                        measure("\"announced\":\"2025-01-01\"", "{\"step\":\"rejected\",\"from\":\"2025-06-01\"}"),
                        "2025-05-31"))
                .isEqualTo("announced");
        assertThat(on(
                        measure("\"announced\":\"2025-01-01\"", "{\"step\":\"rejected\",\"from\":\"2025-06-01\"}"),
                        "2025-06-01"))
                .isEqualTo("nothing");
    }

    @Test
    void a_promise_is_delivered_in_parts_and_stays_when_complete() {
        Lifecycle promise = pledge(
                "\"pledged\":\"2025-01-01\",\"contracted\":\"2025-02-01\"",
                "{\"step\":\"delivered\",\"from\":\"2025-03-01\",\"amounts\":[{\"value\":1,\"currency\":\"USD\"}]}",
                "{\"step\":\"delivered\",\"from\":\"2025-04-01\",\"final\":true}");
        assertThat(on(promise, "2025-01-01")).isEqualTo("pledged");
        assertThat(on(promise, "2025-02-01")).isEqualTo("contracted");
        assertThat(on(promise, "2025-03-01")).isEqualTo("partly-delivered");
        assertThat(on(promise, "2030-01-01")).isEqualTo("delivered");
        assertThat(on(
                        pledge("\"pledged\":\"2025-01-01\"", "{\"step\":\"lapsed\",\"from\":\"2025-02-01\"}"),
                        "2025-02-01"))
                .isEqualTo("nothing");
    }

    @Test
    void an_undated_measure_shows_only_when_asked_for_and_its_known_end_ends_it() {
        Lifecycle undated = measure("\"until\":\"2025-06-01\"");
        LocalDate before = LocalDate.parse("1990-01-01");
        assertThat(undated.phaseOn(before, Reading.POSSIBLE, false)).isNull();
        assertThat(undated.phaseOn(before, Reading.CERTAIN, true)).isNull();
        Phase shown = undated.phaseOn(before, Reading.POSSIBLE, true);
        assertThat(shown.since()).isNull();
        assertThat(shown.certain()).isFalse();
        assertThat(undated.phaseOn(LocalDate.parse("2025-06-01"), Reading.POSSIBLE, true))
                .isNull();
    }

    @Test
    void amended_terms_take_over_from_their_day_and_certainly_from_its_latest() {
        Lifecycle amended = measure("\"effective\":\"2025-01-01\"", """
                {"step":"amended","from":"2025-11","statement":{"kind":"export-control","id":"a","title":{"en":"new"},\
                "imposedBy":"CN","targets":["US"],"goods":["g"],"sources":[{"title":"s"}]}}""");
        assertThat(title(amended, "2025-10-31", Reading.POSSIBLE)).isEqualTo("t");
        assertThat(title(amended, "2025-11-01", Reading.POSSIBLE)).isEqualTo("new");
        assertThat(on(amended, "2025-11-01")).isEqualTo("in-force?");
        assertThat(title(amended, "2025-11-29", Reading.CERTAIN)).isEqualTo("t");
        assertThat(title(amended, "2025-11-30", Reading.CERTAIN)).isEqualTo("new");
    }

    private static String title(Lifecycle lifecycle, String day, Reading reading) {
        return lifecycle
                .phaseOn(LocalDate.parse(day), reading, false)
                .terms()
                .about()
                .title()
                .byLanguage()
                .get("en");
    }
}
