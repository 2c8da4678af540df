package io.faultline.query.projection;

import io.faultline.contract.event.TimelineEvent;
import io.faultline.query.intake.log.Recorded;
import io.faultline.query.packing.Packing;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * An event as this service keeps it.
 *
 * @param payload packed
 * @param foundBy codes of what it says that no earlier event of its action did, null for nothing
 */
record LogRow(
        long position,
        String aggregateId,
        Instant knownSince,
        @Nullable String edition,
        String type,
        String revision,
        byte[] payload,
        @Nullable Collection<Short> foundBy) {

    static LogRow of(Recorded recorded, TimelineEvent event, @Nullable Collection<Short> foundBy) {
        return new LogRow(
                recorded.position(),
                event.aggregateId(),
                event.provenance().knownSince(),
                event.provenance().edition(),
                recorded.type(),
                recorded.revision(),
                Packing.pack(recorded.payload()),
                foundBy);
    }
}
