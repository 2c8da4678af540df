package io.faultline.query.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of all facts, as it was asked for and as far as it has come.
 *
 * @param number in the order of asking
 * @param forced whether it is to switch even where the new facts differ from the live ones
 * @param attempts how often a node has begun it: once more after each that was killed
 * @param generation number of the one that is filled or was switched to
 * @param projected events that are in the new generation
 * @param target how many there are to be; null until that is known
 */
public record Rebuild(
        long number,
        String reason,
        boolean forced,
        RebuildStatus status,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int attempts,
        @Nullable Integer generation,
        long projected,
        @Nullable Long target,
        boolean cancelling,
        @Nullable String failure) {}
