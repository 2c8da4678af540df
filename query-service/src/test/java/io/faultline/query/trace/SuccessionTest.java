package io.faultline.query.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.query.fact.Course;
import io.faultline.query.fact.Example;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Fact;
import io.faultline.query.fact.Facts;
import io.faultline.query.fact.Reading;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several facts of one key shows, with the examples by which the vocabulary states it. */
class SuccessionTest {

    private static final Fact SHARE_OF_2022 = share("in-2022", "'from':'2022','value':95");
    private static final Fact SHARE_OF_2025 = share("in-2025", "'from':'2025','value':0");

    private static Fact share(String id, String fields) {
        return Example.fact(
                Facet.INDICATORS,
                "nvidia",
                Example.course(
                        "observation", id, "'indicator':'market-share','subject':'nvidia','unit':'percent'," + fields));
    }

    private static Fact stance(String id, String topic, String from) {
        return Example.fact(
                Facet.STANCES,
                "google",
                Example.course(
                        "stance",
                        id,
                        "'holder':'google','topic':'%s','stand':'%s','from':'%s'".formatted(topic, id, from)));
    }

    private static Fact rate(String id, String fields, String... steps) {
        return Example.fact(
                Facet.INDICATORS,
                "US",
                Example.course("tariff", id, "'imposedBy':'US','targets':['CN']," + fields, steps));
    }

    private static String possibly(String day, Fact... facts) {
        return shown(day, Reading.POSSIBLE, false, facts);
    }

    private static String certainly(String day, Fact... facts) {
        return shown(day, Reading.CERTAIN, false, facts);
    }

    private static String shown(String day, Reading reading, boolean showUndated, Fact... facts) {
        LocalDate date = LocalDate.parse(day);
        return Tracing.succession(List.of(facts), reading, showUndated).stream()
                .filter(stretch -> !date.isBefore(stretch.from()) && date.isBefore(stretch.until()))
                .map(stretch -> stretch.row().action()
                        + (stretch.row().certain() ? "" : "?")
                        + (stretch.contestedBy().isEmpty() ? "" : " against " + stretch.contestedBy()))
                .reduce((one, other) -> one + " and " + other)
                .orElse("nothing");
    }

    @Test
    void a_newer_value_replaces_an_older_one_from_its_earliest_day_on() {
        assertThat(possibly("2024-12-31", SHARE_OF_2022, SHARE_OF_2025)).isEqualTo("in-2022");
        assertThat(possibly("2025-01-01", SHARE_OF_2022, SHARE_OF_2025)).isEqualTo("in-2025?");
        assertThat(possibly("2025-12-31", SHARE_OF_2022, SHARE_OF_2025)).isEqualTo("in-2025");
    }

    @Test
    void in_the_certain_view_the_older_stands_until_the_latest_start_of_the_newer() {
        assertThat(certainly("2022-12-30", SHARE_OF_2022, SHARE_OF_2025)).isEqualTo("nothing");
        assertThat(certainly("2025-12-30", SHARE_OF_2022, SHARE_OF_2025)).isEqualTo("in-2022");
        assertThat(certainly("2025-12-31", SHARE_OF_2022, SHARE_OF_2025)).isEqualTo("in-2025");
    }

    @Test
    void some_day_up_to_a_date_is_possible_at_any_time_before_and_older_than_what_is_dated() {
        Fact longAgo = share("long-ago", "'from':'[..2025-04]','value':1");
        assertThat(possibly("1900-01-01", longAgo, SHARE_OF_2022)).isEqualTo("long-ago?");
        assertThat(possibly("2022-01-01", longAgo, SHARE_OF_2022)).isEqualTo("in-2022?");
        assertThat(possibly("2025-04-30", longAgo)).isEqualTo("long-ago");
        assertThat(certainly("2025-04-29", longAgo)).isEqualTo("nothing");
    }

    @Test
    void what_is_undated_shows_only_when_asked_for_never_for_certain_and_never_before_what_is_dated() {
        Fact undated = share("undated", "'value':1");
        assertThat(possibly("2023-06-01", undated)).isEqualTo("nothing");
        assertThat(shown("1900-01-01", Reading.POSSIBLE, true, undated, SHARE_OF_2022))
                .isEqualTo("undated?");
        assertThat(shown("2023-06-01", Reading.POSSIBLE, true, undated, SHARE_OF_2022))
                .isEqualTo("in-2022");
        assertThat(shown("1900-01-01", Reading.CERTAIN, true, undated)).isEqualTo("nothing");
    }

    @Test
    void the_value_of_a_period_holds_from_its_last_day() {
        Fact halfYear = share("half-year", "'period':'2025-01-01/2025-06-30','value':54");
        assertThat(possibly("2025-06-29", SHARE_OF_2022, halfYear)).isEqualTo("in-2022");
        assertThat(possibly("2025-06-30", SHARE_OF_2022, halfYear)).isEqualTo("half-year");
        assertThat(possibly("2025-12-31", share("years", "'period':'2020/2025','value':1")))
                .isEqualTo("years");
        assertThat(possibly("2025-12-30", share("years", "'period':'2020/2025','value':1")))
                .isEqualTo("nothing");
    }

    @Test
    void a_forecast_holds_from_its_own_date_until_a_measured_value_of_overlapping_date_begins() {
        Fact forecast = share("forecast", "'from':'2025','value':50,'forecast':true");
        Fact measured = share("measured", "'from':'2025-06-01','value':40");
        assertThat(possibly("2025-01-01", SHARE_OF_2022, forecast, measured)).isEqualTo("forecast?");
        assertThat(possibly("2025-06-01", SHARE_OF_2022, forecast, measured)).isEqualTo("measured");
    }

    @Test
    void a_measured_value_outranks_even_a_later_forecast_of_overlapping_date_and_no_other() {
        Fact measured = share("measured", "'from':'[2025-06-01..2026-06-30]','value':40");
        Fact within = share("within", "'from':'2026-01-01','value':50,'forecast':true");
        Fact after = share("after", "'from':'2026-07-01','value':60,'forecast':true");
        assertThat(possibly("2026-01-01", measured, within, after)).isEqualTo("measured?");
        assertThat(possibly("2026-07-01", measured, within, after)).isEqualTo("after");
    }

    @Test
    void of_one_date_the_measured_value_goes_before_the_forecast_and_the_forecast_does_not_contest_it() {
        Fact measured = share("a-measured", "'from':'2025-01-01','value':40");
        Fact forecast = share("b-forecast", "'from':'2025-01-01','value':50,'forecast':true");
        assertThat(possibly("2025-01-01", measured, forecast)).isEqualTo("a-measured");
    }

    @Test
    void equal_dates_with_different_values_are_contested_and_the_higher_id_shows() {
        Fact one = share("a", "'from':'2025-01','value':40");
        Fact other = share("b", "'from':'[2025-01-01..2025-01-31]','value':50");
        Fact agreeing = share("c", "'from':'2025-01','value':50.0");
        assertThat(possibly("2025-02-01", one, other)).isEqualTo("b against [a]");
        assertThat(possibly("2025-02-01", other, one)).isEqualTo("b against [a]");
        assertThat(possibly("2025-02-01", other, agreeing)).isEqualTo("c");
    }

    @Test
    void of_equal_dates_the_one_that_supersedes_the_other_shows_uncontested() {
        Fact superseding = share("a", "'from':'2025-01','value':40,'supersedes':'b'");
        Fact superseded = share("b", "'from':'2025-01','value':50");
        assertThat(possibly("2025-02-01", superseding, superseded)).isEqualTo("a");
    }

    @Test
    void supersedes_does_not_make_an_older_value_newer() {
        Fact superseding = share("a", "'from':'2024-01','value':40,'supersedes':'b'");
        assertThat(possibly("2025-02-01", superseding, share("b", "'from':'2025-01','value':50")))
                .isEqualTo("b");
    }

    @Test
    void a_successor_that_ended_does_not_bring_the_older_back_but_one_that_is_gone_does() {
        Fact older = rate("older", "'newRate':10,'effective':'2025-01-01'");
        Fact ended = rate(
                "newer", "'newRate':25,'effective':'2025-04-01'", "'step':'ended','from':'2025-06-01','how':'revoked'");
        assertThat(possibly("2025-05-31", older, ended)).isEqualTo("newer");
        assertThat(possibly("2025-06-01", older, ended)).isEqualTo("nothing");
        assertThat(possibly("2025-06-01", older)).isEqualTo("older");
    }

    @Test
    void a_rate_of_null_is_not_a_rate_of_0() {
        Course unknown = Example.course("tariff", "t", "'imposedBy':'US','targets':['CN'],'effective':'2025-01-01'");
        assertThat(Facts.of(unknown)).extracting(Fact::facet).doesNotContain(Facet.INDICATORS);
        Fact none = rate("none", "'newRate':0,'effective':'2025-01-01'");
        assertThat(Tracing.trace(none, Reading.POSSIBLE, false).stretches())
                .extracting(stretch -> stretch.row().value())
                .containsExactly("0");
    }

    @Test
    void a_rate_shows_while_its_tariff_is_in_force_and_has_no_status_of_its_own() {
        Fact rate = rate("r", "'newRate':10,'effective':'2025-01-01'", "'step':'suspended','from':'2025-04-01'");
        assertThat(possibly("2025-04-01", rate)).isEqualTo("nothing");
        Stretch shown =
                Tracing.succession(List.of(rate), Reading.POSSIBLE, false).getFirst();
        assertThat(new String(shown.row().json(), StandardCharsets.UTF_8))
                .contains("\"indicator\":", "\"value\":", "\"since\":")
                .doesNotContain("\"status\":", "\"inForce\":", "\"statusSince\":");
    }

    @Test
    void the_newest_stance_per_topic_holds() {
        Fact withdrawn = stance("withdrawn", "Maven", "2018");
        Fact returned = stance("returned", "Maven", "2025-02-04");
        assertThat(withdrawn.key())
                .isEqualTo(returned.key())
                .isNotEqualTo(stance("x", "weapons", "2018").key());
        assertThat(possibly("2025-02-03", withdrawn, returned)).isEqualTo("withdrawn");
        assertThat(possibly("2025-02-04", withdrawn, returned)).isEqualTo("returned");
    }

    @Test
    void values_of_other_dimensions_do_not_succeed_one_another() {
        Fact inChina = share("cn", "'from':'2022','value':95,'dimensions':{'market':'CN'}");
        Fact inIndia = share("in", "'from':'2025','value':60,'dimensions':{'market':'IN'}");
        assertThat(inChina.key()).isNotEqualTo(inIndia.key()).isNotEqualTo(SHARE_OF_2022.key());
    }
}
