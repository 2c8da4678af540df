package io.faultline.query.subject;

import io.faultline.contract.event.SubjectEvent;
import java.util.Comparator;

/** An event about the registry, with its place in the log. */
public record RegistryEvent(long position, SubjectEvent event) implements Comparable<RegistryEvent> {

    private static final Comparator<RegistryEvent> ORDER = Comparator.comparing(
                    (RegistryEvent e) -> e.event.provenance().knownSince())
            .thenComparing(e -> e.event.provenance().edition(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(RegistryEvent::position);

    /** Oldest knowledge first: by known time, edition, then position. */
    @Override
    public int compareTo(RegistryEvent other) {
        return ORDER.compare(this, other);
    }
}
