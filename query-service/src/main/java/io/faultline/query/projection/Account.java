package io.faultline.query.projection;

import java.time.Instant;
import java.util.List;

/**
 * A layer as one stretch of the log had it: what was held true of an action for every (knownAt, position) with
 * {@code knownFrom <= knownAt < knownUntil} and {@code positionFrom <= position < positionUntil}.
 *
 * @param id made of the position that opened it, so that a rebuild gives the same
 * @param sourcePosition newest event that it rests on; a retraction counts
 * @param restsOn events that make it up, the statement first; empty after a retraction
 */
record Account(
        long id,
        String actionId,
        Instant knownFrom,
        Instant knownUntil,
        long positionFrom,
        long positionUntil,
        long sourcePosition,
        List<Long> restsOn) {

    static final long OPEN = Long.MAX_VALUE;

    private static final int LAYERS_AN_EVENT = 1 << 16;

    static Account opened(long position, int ordinal, String actionId, Layer layer) {
        return new Account(
                Math.addExact(Math.multiplyExact(position, LAYERS_AN_EVENT), ordinal),
                actionId,
                layer.knownFrom(),
                layer.knownUntil(),
                position,
                OPEN,
                layer.sourcePosition(),
                layer.restsOn());
    }

    boolean tells(Layer layer) {
        return knownFrom.equals(layer.knownFrom())
                && knownUntil.equals(layer.knownUntil())
                && sourcePosition == layer.sourcePosition()
                && restsOn.equals(layer.restsOn());
    }

    Account closedAt(long position) {
        return new Account(id, actionId, knownFrom, knownUntil, positionFrom, position, sourcePosition, restsOn);
    }

    boolean isOpen() {
        return positionUntil == OPEN;
    }

    /** Whether it is what is held true now, by all that is known. */
    boolean isCurrent() {
        return isOpen() && knownUntil.equals(Layer.NEVER);
    }
}
