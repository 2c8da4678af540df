package io.faultline.timeline.decision;

import io.faultline.contract.event.Provenance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a command says that its knowledge comes from.
 *
 * @param knownSince known time, where a trusted import loads a past vintage; left out it is the moment of recording
 */
public record Origin(
        @Nullable Instant knownSince,
        @Nullable String dataset,
        @Nullable String edition,
        @Nullable String recordedBy) {

    public static final Origin NOW = new Origin(null, null, null, null);

    public Origin {
        knownSince = knownSince == null ? null : toStoredPrecision(knownSince);
    }

    public static Origin knownSince(@Nullable Instant instant) {
        return new Origin(instant, null, null, null);
    }

    /** Microseconds: what PostgreSQL keeps, so that an instant reads back as it was written. */
    public static Instant toStoredPrecision(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    public Provenance at(Instant known) {
        return new Provenance(known, dataset, edition, recordedBy);
    }
}
