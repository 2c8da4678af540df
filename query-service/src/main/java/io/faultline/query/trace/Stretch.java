package io.faultline.query.trace;

import io.faultline.contract.ActionId;
import java.time.LocalDate;
import java.util.List;

/**
 * Days on which one row of a state stays the same.
 *
 * @param from first day, {@link LocalDate#MIN} if unbounded
 * @param until first day after, {@link LocalDate#MAX} if unbounded
 * @param contestedBy actions that give the same key another value from the same date on
 */
public record Stretch(LocalDate from, LocalDate until, Row row, List<ActionId> contestedBy) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    boolean showsTheSameAs(Stretch other) {
        return row == other.row && contestedBy.equals(other.contestedBy);
    }
}
