package io.faultline.query.subject;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Up to where knowledge counts in an answer.
 *
 * @param instant known time, included; {@link #LATEST_INSTANT} for everything known
 * @param position newest event of the log that counts; {@link #ALL_POSITIONS} for all that were read
 */
public record KnownBy(Instant instant, long position) {

    /** Later than every known time. */
    public static final Instant LATEST_INSTANT = Instant.parse("9999-12-31T00:00:00Z");

    public static final long ALL_POSITIONS = Long.MAX_VALUE - 1;

    public static final KnownBy LATEST = new KnownBy(LATEST_INSTANT, ALL_POSITIONS);

    public static KnownBy of(@Nullable Instant instant, @Nullable Long position) {
        return new KnownBy(instant == null ? LATEST_INSTANT : instant, position == null ? ALL_POSITIONS : position);
    }

    /** Known time in microseconds since the epoch, which is as fine as it is kept. */
    public long micros() {
        return micros(instant);
    }

    public static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    public boolean includes(Instant knownSince, long at) {
        return !knownSince.isAfter(instant) && at <= position;
    }
}
