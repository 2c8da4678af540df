package io.faultline.contract.statement;

import static io.faultline.contract.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.faultline.contract.Violation;
import io.faultline.contract.time.ImpreciseDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureDatesTest {

    @Test
    void the_last_day_included_gives_an_exclusive_end() {
        assertThat(dates("2025", null, "2025-12-31", null).statedEnd()).isEqualTo(ImpreciseDate.parse("2026-01-01"));
        assertThat(dates("2025", "2026-01-01", null, null).statedEnd()).isEqualTo(ImpreciseDate.parse("2026-01-01"));
        assertThat(dates("2025", null, null, "P1Y").statedEnd()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026, 2026,", "2026,, P1Y", ", 2026, P1Y", "2026, 2026, P1Y"})
    void an_end_is_given_in_one_way_only(@Nullable String until, @Nullable String through, @Nullable String lasts) {
        assertRefused(
                () -> dates("2025", until, through, lasts),
                new Violation("until", "give only one of until, through, lasts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1Y", "P1Y-1D"})
    void a_period_that_does_not_lead_forward_is_refused_and_quoted(String lasts) {
        assertRefused(
                () -> dates("2025", null, null, lasts),
                new Violation("lasts", "'" + Period.parse(lasts) + "' is not a period such as P10Y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1001Y", "P999999999Y", "P12001M", "P999999999D"})
    void a_period_beyond_any_calendar_is_refused_and_quoted(String lasts) {
        assertRefused(
                () -> dates("2025", null, null, lasts),
                new Violation("lasts", "'" + lasts + "' is longer than 1000 years"));
    }

    @Test
    void an_interval_that_must_be_empty_is_refused() {
        assertRefused(
                () -> dates("2025-07-10", "2025-07-10", null, null),
                new Violation("until", "'2025-07-10' is not after 'effective'"));
        assertRefused(
                () -> dates("2025-07-10", null, "2025-07-09", null),
                new Violation("through", "'2025-07-09' is before 'effective'"));
    }

    @Test
    void an_interval_that_may_hold_a_day_is_accepted() {
        assertThatCode(() -> dates("2025-07-10", null, "2025-07-10", null)).doesNotThrowAnyException();
        assertThatCode(() -> dates("2025-07", "2025-07", null, null)).doesNotThrowAnyException();
        assertThatCode(() -> dates("2025", "[..2025-07]", null, null)).doesNotThrowAnyException();
    }

    @Test
    void an_announcement_may_come_after_effect() {
        assertThatCode(() -> new MeasureDates(
                        ImpreciseDate.parse("2025-10"), null, ImpreciseDate.parse("2025-09"), null, null, null))
                .doesNotThrowAnyException();
    }

    private static MeasureDates dates(
            String effective, @Nullable String until, @Nullable String through, @Nullable String lasts) {
        return new MeasureDates(
                null,
                null,
                ImpreciseDate.parse(effective),
                until == null ? null : ImpreciseDate.parse(until),
                through == null ? null : ImpreciseDate.parse(through),
                lasts == null ? null : Period.parse(lasts));
    }
}
