package io.faultline.timeline.bulk;

import io.faultline.contract.event.TimelineEvent;
import java.time.Instant;

/** An event on its way into the log. @param streamType name of its aggregate's type */
record Appended(
        long position, String streamType, String streamId, long sequence, Instant recordedAt, TimelineEvent event) {}
