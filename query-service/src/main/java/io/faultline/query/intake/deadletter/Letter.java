package io.faultline.query.intake.deadletter;

import io.faultline.query.intake.log.Recorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that was set aside.
 *
 * @param stream the sequence it belongs to: what happened to one action or subject
 * @param cause what was wrong when it was last tried, null where it only follows another
 * @param attempts how often it was tried in vain
 */
public record Letter(
        Recorded event, String stream, @Nullable String cause, Instant since, int attempts) {}
