package io.faultline.query.projection;

import io.faultline.query.fact.Lifecycle;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an action begins, and when its status is settled.
 *
 * @param begins first day of the date of its first milestone, {@link LocalDate#MIN} if that is open; null if undated
 * @param lastTurn last day on which its status may change, null if it has none
 */
record Extent(@Nullable LocalDate begins, @Nullable LocalDate lastTurn) {

    static final Extent NONE = new Extent(null, null);

    static Extent of(Lifecycle lifecycle) {
        return new Extent(
                lifecycle.start() == null ? null : lifecycle.start().earliest(),
                lifecycle.hasStatus() ? lifecycle.turningPoints().last() : null);
    }
}
