package io.faultline.query.intake.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When a letter that failed is tried again: each time twice as late, up to a longest wait. */
@ApplicationScoped
class Backoff {

    private static final int DOUBLINGS = 30;

    private final Duration first;
    private final Duration longest;

    Backoff(
            @ConfigProperty(name = "faultline.dead-letters.retry-first", defaultValue = "PT1M") Duration first,
            @ConfigProperty(name = "faultline.dead-letters.retry-longest", defaultValue = "PT1H") Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** What was never tried, because it only followed another, is tried as soon as it is its turn. */
    Instant next(int attempts, Instant now) {
        if (attempts == 0) {
            return now;
        }
        Duration wait = first.multipliedBy(1L << Math.clamp(attempts - 1, 0, DOUBLINGS));
        return now.plus(wait.compareTo(longest) > 0 ? longest : wait);
    }
}
