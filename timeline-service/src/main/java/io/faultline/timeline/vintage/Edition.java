package io.faultline.timeline.vintage;

import io.faultline.timeline.decision.Origin;
import java.time.Instant;
import java.util.Comparator;

/**
 * One state of a data set, as somebody published it.
 *
 * @param name tells editions of the data set apart, and orders those of one instant
 * @param knownSince the instant from which on it was what the data set said
 */
public record Edition(String dataset, String name, Instant knownSince) implements Comparable<Edition> {

    private static final Comparator<Edition> ORDER =
            Comparator.comparing(Edition::knownSince).thenComparing(Edition::name);

    public Edition {
        knownSince = Origin.toStoredPrecision(knownSince);
    }

    public Origin origin() {
        return new Origin(knownSince, dataset, name, null);
    }

    /** Of the same data set: by known time, then name. */
    @Override
    public int compareTo(Edition other) {
        return ORDER.compare(this, other);
    }
}
