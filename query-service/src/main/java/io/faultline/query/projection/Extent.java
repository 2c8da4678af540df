package io.faultline.query.projection;

import io.faultline.query.fact.Lifecycle;
import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * When an action begins, and when all about it is settled.
 *
 * @param begins first day of the date of its first milestone, {@link LocalDate#MIN} if that is open; null if undated
 * @param lastTurn last day on which anything about it changes, null if nothing does
 */
record Extent(@Nullable LocalDate begins, @Nullable LocalDate lastTurn) {

    static final Extent NONE = new Extent(null, null);

    static Extent of(Lifecycle lifecycle) {
        SortedSet<LocalDate> turns = lifecycle.turningPoints();
        return new Extent(
                lifecycle.start() == null ? null : lifecycle.start().earliest(), turns.isEmpty() ? null : turns.last());
    }
}
