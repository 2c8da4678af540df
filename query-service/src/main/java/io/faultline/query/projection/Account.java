package io.faultline.query.projection;

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
 * @param extent {@link Extent#NONE} where it is not wanted
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
        Extent extent,
        byte @Nullable [] shown) {

    static final long OPEN = Long.MAX_VALUE;

    static Account opened(
            long position, int ordinal, String actionId, Layer layer, Extent extent, byte @Nullable [] shown) {
        return new Account(
                AccountId.of(position, ordinal),
                actionId,
                layer.knownFrom(),
                layer.knownUntil(),
                position,
                OPEN,
                layer.sourcePosition(),
                layer.restsOn(),
                extent,
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
                id, actionId, knownFrom, knownUntil, positionFrom, position, sourcePosition, restsOn, extent, shown);
    }

    boolean isOpen() {
        return positionUntil == OPEN;
    }

    /** Whether it is what is held true now, by all that is known. */
    boolean isCurrent() {
        return isOpen() && knownUntil.equals(Layer.NEVER);
    }
}
