package io.faultline.query.replay;

import io.faultline.query.asked.Moments;
import io.faultline.query.subject.KnownBy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A replay as it stood at its last commit.
 *
 * @param number in the order in which replays came
 * @param position newest event of the log that counts
 * @param knownBy known time, null for the latest or where each frame has its own
 * @param derivation version of the derivation that its frames were made by
 * @param bytes that its frames take in the database
 * @param attempts how often it was begun since its last frame
 */
public record Replay(
        long number,
        String id,
        ReplayOrder order,
        Instant created,
        ReplayStatus status,
        long position,
        @Nullable Instant knownBy,
        int derivation,
        int frames,
        int framesDone,
        long bytes,
        long busyMillis,
        int attempts,
        @Nullable Instant started,
        @Nullable Instant ended,
        @Nullable String failure) {

    /** What counts as known in the frame of a day. Today was today when it was asked for, however long it takes. */
    public KnownBy knownOn(LocalDate day) {
        if (order.isOfItsDay()) {
            boolean isOver = day.isBefore(LocalDate.ofInstant(created, ZoneOffset.UTC));
            return KnownBy.of(isOver ? Moments.endOf(day) : null, position);
        }
        return KnownBy.of(knownBy, position);
    }

    public double framesPerSecond() {
        return busyMillis == 0 ? 0 : Math.round(framesDone * 10_000.0 / busyMillis) / 10.0;
    }

    /** Null until the first frame is there. */
    public @Nullable Long remainingSeconds() {
        if (status.isFinal()) {
            return 0L;
        }
        return framesDone == 0 ? null : Long.valueOf((frames - framesDone) * busyMillis / framesDone / 1000);
    }
}
