package io.faultline.query.projection;

import io.faultline.contract.event.TimelineEvent;
import io.faultline.query.intake.log.Recorded;
import io.faultline.query.packing.Packing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as this service keeps it.
 *
 * @param payload packed
 */
record LogRow(
        long position,
        String aggregateId,
        Instant knownSince,
        @Nullable String edition,
        String type,
        String revision,
        byte[] payload) {

    static LogRow of(Recorded recorded, TimelineEvent event) {
        return new LogRow(
                recorded.position(),
                event.aggregateId(),
                event.provenance().knownSince(),
                event.provenance().edition(),
                recorded.type(),
                recorded.revision(),
                Packing.pack(recorded.payload()));
    }
}
