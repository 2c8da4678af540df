package io.faultline.query.trace;

import io.faultline.contract.ActionId;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What decides which of several facts of one key is the newest.
 *
 * <p>Newer is later by (earliest, latest) start; between equal dates a measured value goes before a forecast, one that
 * supersedes before the one it supersedes, then the higher id. An undated fact is older than every dated one.
 *
 * @param start null if undated
 * @param begins first day on which it counts, null if it never does
 * @param version of the terms of a tariff's rate, higher where they take over later
 * @param supersedes the action that it takes the place of
 */
public record Rank(
        @Nullable Dated start,
        @Nullable LocalDate begins,
        boolean forecast,
        ActionId action,
        int version,
        @Nullable ActionId supersedes) {

    private static final Comparator<@Nullable Dated> BY_DATE = Comparator.nullsFirst(Comparator.naturalOrder());

    static final Comparator<Rank> OLDEST_FIRST = Comparator.comparing(Rank::start, BY_DATE)
            .thenComparing(rank -> !rank.forecast())
            .thenComparing(Rank::action)
            .thenComparing(Rank::version);

    /** Whether only links and ids tell it from another. */
    boolean equalsInTime(Rank other) {
        return BY_DATE.compare(start, other.start) == 0 && forecast == other.forecast;
    }

    boolean overlaps(Rank other) {
        return start != null && other.start != null && start.overlaps(other.start);
    }

    boolean isSupersededBy(Rank other) {
        return !action.equals(other.action) && action.equals(other.supersedes);
    }
}
