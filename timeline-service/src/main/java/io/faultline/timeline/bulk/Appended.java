package io.faultline.timeline.bulk;

import io.faultline.contract.event.TimelineEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the log.
 *
 * @param streamType name of its aggregate's type
 * @param statement its statement as it was written before; null where it was not
 */
record Appended(
        long position,
        String streamType,
        String streamId,
        long sequence,
        Instant recordedAt,
        TimelineEvent event,
        byte @Nullable [] statement) {}
