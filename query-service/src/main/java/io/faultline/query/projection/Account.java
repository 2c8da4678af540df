package io.faultline.query.projection;

import io.faultline.query.finding.FoundBy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer as one stretch of the log had it: what was held true of an action for every (knownAt, position) with
 * {@code knownFrom <= knownAt < knownUntil} and {@code positionFrom <= position < positionUntil}.
 *
 * @param id made of the position that opened it, so that a rebuild gives the same
 * @param sourcePosition newest event that it rests on; a retraction counts
 * @param restsOn events that make it up, the statement first; empty after a retraction
 * @param foundBy by what it is found; {@link FoundBy#NOTHING} where that is not wanted
 * @param shown what it shows, as {@link io.faultline.query.trace.TraceWriter} writes it, packed; null for nothing, and where it
 *     is not wanted
 */
record Account(
        long id,
        String actionId,
        Instant knownFrom,
        Instant knownUntil,
        long positionFrom,
        long positionUntil,
        long sourcePosition,
        List<Long> restsOn,
        FoundBy foundBy,
        byte @Nullable [] shown) {

    static final long OPEN = Long.MAX_VALUE;

    static Account opened(
            long position, int ordinal, String actionId, Layer layer, FoundBy foundBy, byte @Nullable [] shown) {
        return new Account(
                AccountId.of(position, ordinal),
                actionId,
                layer.knownFrom(),
                layer.knownUntil(),
                position,
                OPEN,
                layer.sourcePosition(),
                layer.restsOn(),
                foundBy,
                shown);
    }

    boolean tells(Layer layer) {
        return knownFrom.equals(layer.knownFrom())
                && knownUntil.equals(layer.knownUntil())
                && sourcePosition == layer.sourcePosition()
                && restsOn.equals(layer.restsOn());
    }

    Account closedAt(long position) {
        return new Account(
                id, actionId, knownFrom, knownUntil, positionFrom, position, sourcePosition, restsOn, foundBy, shown);
    }

    boolean isOpen() {
        return positionUntil == OPEN;
    }

    /** Whether it is what is held true now, by all that is known. */
    boolean isCurrent() {
        return isOpen() && knownUntil.equals(Layer.NEVER);
    }
}
