package io.faultline.query.memento;

import io.faultline.query.problem.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as headers and TimeMaps have them, which is to the second (RFC 7089, 2.1.1). */
final class HttpDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    static String of(Instant instant) {
        return FORMAT.format(instant);
    }

    /**
     * The last instant of the second that is meant.
     *
     * @throws Refused if it is no such date
     */
    static Instant lastOf(String header, String text) {
        try {
            return FORMAT.parse(text, Instant::from).plusSeconds(1).minusNanos(1_000);
        } catch (DateTimeException malformed) {
            throw Refused.badParameter(header, "'" + text + "' is not a date such as Wed, 15 Oct 2025 12:00:00 GMT");
        }
    }
}
