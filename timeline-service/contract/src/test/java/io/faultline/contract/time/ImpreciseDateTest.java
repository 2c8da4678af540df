package io.faultline.contract.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpreciseDateTest {

    @ParameterizedTest
    @CsvSource({
        "2025-07-10, 2025-07-10, 2025-07-10",
        "2024-02-29, 2024-02-29, 2024-02-29",
        "2025-07, 2025-07-01, 2025-07-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2025, 2025-01-01, 2025-12-31",
        "0800, 0800-01-01, 0800-12-31",
        "[2025-07-01..2025-09-30], 2025-07-01, 2025-09-30",
        "[2025-07..2025-09], 2025-07-01, 2025-09-30",
        "[2024..2025-02], 2024-01-01, 2025-02-28",
        "[2025..2025], 2025-01-01, 2025-12-31"
    })
    void a_date_is_the_days_that_it_may_be(String text, LocalDate earliest, LocalDate latest) {
        ImpreciseDate date = ImpreciseDate.parse(text);

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date).hasToString(text);
    }

    @Test
    void some_day_up_to_a_date_has_no_earliest_day() {
        ImpreciseDate date = ImpreciseDate.parse("[..2025-04]");

        assertThat(date.earliest()).isEqualTo(LocalDate.MIN);
        assertThat(date.latest()).isEqualTo("2025-04-30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-30",
                "2025-13",
                "2025-00",
                "2025-01-00",
                "2023-02-29",
                "[2025-02-30..2025-03]",
                "[..2025-13]"
            })
    void an_impossible_date_is_refused_and_quoted(String text) {
        assertThatExceptionOfType(EdtfException.class)
                .isThrownBy(() -> ImpreciseDate.parse(text))
                .withMessage("'" + text + "' is an impossible date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "25-1-1",
                "2025-1-1",
                "2025-7",
                "2025-07-10 ",
                " 2025",
                "2025-07-10T00:00:00Z",
                "2025-07-10 (announced)",
                "20250710",
                "12025",
                "-2025",
                "2025/2026",
                "[2025-07..]",
                "[..]",
                "[2025-07]",
                "[2025..2026] or later",
                "2025?",
                "2025~",
                "July 2025",
                "２０２５",
                "2025\n"
            })
    void what_is_no_date_is_refused_and_quoted(String text) {
        assertThatExceptionOfType(EdtfException.class)
                .isThrownBy(() -> ImpreciseDate.parse(text))
                .withMessageStartingWith("'" + text + "' is not a date such as 2025-07-10");
    }

    @Test
    void a_span_that_ends_before_it_begins_is_refused() {
        assertThatExceptionOfType(EdtfException.class)
                .isThrownBy(() -> ImpreciseDate.parse("[2025-09..2025-07]"))
                .withMessage("'[2025-09..2025-07]' ends before it begins");
        assertThatExceptionOfType(EdtfException.class)
                .isThrownBy(() -> ImpreciseDate.between(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 7, 1)));
    }

    @Test
    void a_bare_year_is_a_date() {
        assertThat(ImpreciseDate.year(2025)).isEqualTo(ImpreciseDate.parse("2025"));
        assertThat(ImpreciseDate.year(800)).isEqualTo(ImpreciseDate.parse("0800"));
        assertThatExceptionOfType(EdtfException.class)
                .isThrownBy(() -> ImpreciseDate.year(-5))
                .withMessageStartingWith("'-5' is not a date");
        assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> ImpreciseDate.year(20250710));
    }

    @Test
    void the_day_after_a_month_is_some_day_from_its_second_to_the_first_of_the_next() {
        assertThat(ImpreciseDate.parse("2025-07").next()).isEqualTo(ImpreciseDate.parse("[2025-07-02..2025-08-01]"));
        assertThat(ImpreciseDate.parse("2025-12-31").next()).isEqualTo(ImpreciseDate.parse("2026-01-01"));
        assertThat(ImpreciseDate.parse("[..2025-04]").next()).isEqualTo(ImpreciseDate.parse("[..2025-05-01]"));
    }

    @Test
    void a_period_moves_both_ends() {
        assertThat(ImpreciseDate.parse("2025-07").plus(Period.ofYears(10))).isEqualTo(ImpreciseDate.parse("2035-07"));
        assertThat(ImpreciseDate.parse("2024-02-29").plus(Period.ofYears(1)))
                .isEqualTo(ImpreciseDate.parse("2025-02-28"));
        assertThat(ImpreciseDate.parse("[..2025-04]").plus(Period.ofMonths(1)).latest())
                .isEqualTo("2025-05-30");
    }

    @Test
    void dates_sort_by_their_earliest_then_by_their_latest_day() {
        assertThat(ImpreciseDate.parse("2025")).isLessThan(ImpreciseDate.parse("2025-01-02"));
        assertThat(ImpreciseDate.parse("2025-01-01")).isLessThan(ImpreciseDate.parse("2025-01"));
        assertThat(ImpreciseDate.parse("[..2025]")).isLessThan(ImpreciseDate.parse("1900"));
    }

    @Test
    void the_same_days_may_be_written_in_two_ways() {
        ImpreciseDate month = ImpreciseDate.parse("2025-07");
        ImpreciseDate span = ImpreciseDate.parse("[2025-07-01..2025-07-31]");

        assertThat(month.sameDays(span)).isTrue();
        assertThat(month).isNotEqualTo(span);
    }
}
