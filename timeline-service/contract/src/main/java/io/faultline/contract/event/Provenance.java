package io.faultline.contract.event;

import io.faultline.contract.Check;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when, from which data set and by whom something is known.
 *
 * @param knownSince known time: the moment of recording, or earlier where a trusted import loads a past vintage
 * @param dataset data set that an import names
 * @param edition edition of that data set; orders vintages of equal known time
 * @param recordedBy who recorded it
 */
public record Provenance(
        Instant knownSince,
        @Nullable String dataset,
        @Nullable String edition,
        @Nullable String recordedBy) {

    public Provenance {
        Check.that().present("knownSince", knownSince).verify();
    }

    public static Provenance knownSince(Instant instant) {
        return new Provenance(instant, null, null, null);
    }
}
