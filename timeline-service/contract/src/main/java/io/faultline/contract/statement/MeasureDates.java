package io.faultline.contract.statement;

import io.faultline.contract.Check;
import io.faultline.contract.time.ImpreciseDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Milestones and end of a measure, all in valid time. The end is given in one of three ways.
 *
 * @param until first day on which it no longer holds (exclusive end)
 * @param through last day on which it holds (inclusive end)
 * @param lasts ISO 8601 period from the effective date on
 */
public record MeasureDates(
        @Nullable ImpreciseDate announced,
        @Nullable ImpreciseDate adopted,
        @Nullable ImpreciseDate effective,
        @Nullable ImpreciseDate until,
        @Nullable ImpreciseDate through,
        @Nullable Period lasts) {

    public MeasureDates {
        Check.that()
                .atMostOneOf("until,through,lasts", until, through, lasts)
                .holds(lasts == null || isForward(lasts), "lasts", () -> "'" + lasts + "' is not a period such as P10Y")
                .holds(lasts == null || !isEndless(lasts), "lasts", () -> "'" + lasts + "' is longer than 1000 years")
                .holds(
                        effective == null || !isOver(until, effective),
                        "until",
                        () -> "'" + until + "' is not after 'effective'")
                .holds(
                        effective == null || through == null || !isOver(through.next(), effective),
                        "through",
                        () -> "'" + through + "' is before 'effective'")
                .verify();
    }

    /** The exclusive end that {@code until} or {@code through} states; {@code lasts} needs a start to count from. */
    public @Nullable ImpreciseDate statedEnd() {
        return through == null ? until : through.next();
    }

    /** True where it ends before it begins, on whatever days within the two dates. */
    private static boolean isOver(@Nullable ImpreciseDate end, ImpreciseDate start) {
        return end != null && !end.latest().isAfter(start.earliest());
    }

    /** Such a period would lead beyond the days that a calendar can name. */
    private static boolean isEndless(Period period) {
        return period.toTotalMonths() > 12_000 || period.getDays() > 366_000;
    }

    private static boolean isForward(Period period) {
        return !period.isZero() && !period.isNegative();
    }
}
