package io.faultline.query.projection;

import io.faultline.contract.event.ActionEvent;
import java.time.Instant;
import java.util.Comparator;

/** An event about one action, with its place in the log. */
record KnownEvent(long position, ActionEvent event) implements Comparable<KnownEvent> {

    private static final Comparator<KnownEvent> ORDER = Comparator.comparing(KnownEvent::knownSince)
            .thenComparing(
                    known -> known.event.provenance().edition(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(KnownEvent::position);

    Instant knownSince() {
        return event.provenance().knownSince();
    }

    /** Oldest knowledge first: by known time, edition, then position. */
    @Override
    public int compareTo(KnownEvent other) {
        return ORDER.compare(this, other);
    }
}
