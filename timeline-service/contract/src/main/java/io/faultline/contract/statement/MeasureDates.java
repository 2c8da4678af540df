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
                .holds(lasts == null || isForward(lasts), "lasts", "'" + lasts + "' is not a period such as P10Y")
                .verify();
    }

    /** The exclusive end that {@code until} or {@code through} states; {@code lasts} needs a start to count from. */
    public @Nullable ImpreciseDate statedEnd() {
        return through == null ? until : through.next();
    }

    private static boolean isForward(Period period) {
        return !period.isZero() && !period.isNegative();
    }
}
