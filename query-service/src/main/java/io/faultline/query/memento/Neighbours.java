package io.faultline.query.memento;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A memento, and those that lie about it (RFC 7089, 2.2.4).
 *
 * @param first of all
 * @param previous null for the first
 * @param next null for the last
 * @param last of all
 */
public record Neighbours(
        Instant first,
        @Nullable Instant previous,
        Instant own,
        @Nullable Instant next,
        Instant last) {

    private static final Instant BEFORE_ALL = Instant.parse("0000-01-01T00:00:00Z");

    /**
     * Of the memento that is asked for by a known time; empty where nothing was known then.
     *
     * @param earliest before it there is none; null if whatever turns there are count
     * @param now what would be known later is none yet
     */
    public static Optional<Neighbours> of(Turns turns, Instant known, @Nullable Instant earliest, Instant now) {
        Instant first = earliest == null ? turns.after(BEFORE_ALL) : earliest;
        Instant last = turns.upTo(now);
        Instant own = turns.upTo(known.isAfter(now) ? now : known);
        if (first == null || last == null || own == null || own.isBefore(first)) {
            return Optional.empty();
        }
        Instant previous = turns.upTo(own.minus(1, ChronoUnit.MICROS));
        Instant next = turns.after(own);
        return Optional.of(new Neighbours(
                first,
                previous == null || previous.isBefore(first) ? null : previous,
                own,
                next == null || next.isAfter(now) ? null : next,
                last));
    }
}
