package io.faultline.query.projection;

import io.faultline.query.fact.Lifecycle;
import java.time.LocalDate;
import java.util.SortedSet;

/** Between which days a lifecycle shows at most; the first and last of {@link LocalDate} where it is open. */
record Span(LocalDate first, LocalDate last) {

    static Span of(Lifecycle lifecycle) {
        SortedSet<LocalDate> days = lifecycle.turningPoints();
        return new Span(
                days.isEmpty() ? LocalDate.MIN : days.first(), lifecycle.hasAnEnd() ? days.last() : LocalDate.MAX);
    }
}
