package io.faultline.timeline.database;

import io.faultline.contract.event.StoredEvent;
import java.time.Instant;

/**
 * An event as a line of the log.
 *
 * @param identifier unique among all events
 * @param streamType name of its aggregate's type
 * @param sequence number within its stream, from 0
 */
public record EventLine(
        long position,
        String identifier,
        String streamType,
        String streamId,
        long sequence,
        Instant recordedAt,
        StoredEvent event,
        byte[] metadata) {}
