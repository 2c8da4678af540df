package io.faultline.query.replay.order;

import io.faultline.query.replay.ReplayOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A replay that can be made.
 *
 * @param id as it was given, null for any
 * @param position newest event of the log that counts
 * @param knownBy known time, null for the latest or where each frame has its own
 * @param frames how many there will be
 */
public record Ordered(
        @Nullable String id,
        ReplayOrder order,
        long position,
        @Nullable Instant knownBy,
        int frames) {}
