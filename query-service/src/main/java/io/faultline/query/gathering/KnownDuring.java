package io.faultline.query.gathering;

import io.faultline.query.subject.KnownBy;
import java.time.Instant;

/**
 * Known times at which something was held true, in microseconds since the epoch, which is as fine as PostgreSQL tells
 * them.
 *
 * @param until exclusive
 */
public record KnownDuring(long from, long until) {

    public static KnownDuring between(Instant from, Instant until) {
        return new KnownDuring(KnownBy.micros(from), KnownBy.micros(until));
    }

    public boolean includes(long micros) {
        return from <= micros && micros < until;
    }
}
