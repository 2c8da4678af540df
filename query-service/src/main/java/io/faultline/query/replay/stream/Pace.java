package io.faultline.query.replay.stream;

import io.faultline.query.problem.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How fast frames are sent. */
public final class Pace {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int FASTEST = 1000;
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    private Pace() {}

    /**
     * From frame to frame; zero for as fast as they come.
     *
     * @param text frames a second, or an ISO 8601 duration
     */
    public static Duration of(@Nullable String text) {
        if (text == null) {
            return Duration.ZERO;
        }
        Duration between = text.startsWith("P") ? duration(text) : ofFrequency(text);
        if (between.isNegative() || between.isZero() || between.compareTo(LONGEST) > 0) {
            throw bad(text);
        }
        return between;
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException malformed) {
            throw bad(text);
        }
    }

    private static Duration ofFrequency(String text) {
        if (!text.matches("[0-9]{1,4}(\\.[0-9]{1,6})?")) {
            throw bad(text);
        }
        BigDecimal perSecond = new BigDecimal(text);
        if (perSecond.signum() == 0 || perSecond.compareTo(BigDecimal.valueOf(FASTEST)) > 0) {
            throw bad(text);
        }
        return Duration.ofNanos(NANOS.divide(perSecond, RoundingMode.HALF_UP).longValue());
    }

    private static Refused bad(String text) {
        return Refused.badParameter(
                "pace",
                "'" + text + "' is neither frames a second, up to " + FASTEST
                        + ", nor an ISO 8601 duration of an hour at most, such as PT0.5S");
    }
}
