package io.faultline.query.subject;

import io.faultline.contract.SubjectId;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.event.SubjectEvent.SubjectMerged;
import io.faultline.contract.event.SubjectEvent.SubjectRegistered;
import io.faultline.contract.event.SubjectEvent.SubjectRevised;
import io.faultline.contract.subject.Subject;
import io.faultline.contract.subject.Subject.Agency;
import io.faultline.contract.subject.Subject.Bloc;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** An event about the registry, with its place in the log. */
public record RegistryEvent(long position, SubjectEvent event) implements Comparable<RegistryEvent> {

    private static final Comparator<RegistryEvent> ORDER = Comparator.comparing(RegistryEvent::knownSince)
            .thenComparing(e -> e.event.provenance().edition(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(RegistryEvent::position);

    Instant knownSince() {
        return event.provenance().knownSince();
    }

    /** Whether more states than those of its entry and the place where that is at home may change by it. */
    public boolean concernsAll() {
        return switch (event) {
            case SubjectRegistered registered -> concernsAll(registered.subject());
            case SubjectRevised revised -> concernsAll(revised.subject());
            case SubjectMerged merged -> true;
        };
    }

    /** The entry, and the place where it is at home; where it was before, its facts are looked at anyway. */
    public List<SubjectId> concerned() {
        return RegistryLog.subjectOf(this)
                .flatMap(RegistryLog::placeOf)
                .map(place -> List.of(event.id(), place))
                .orElseGet(() -> List.of(event.id()));
    }

    private static boolean concernsAll(Subject entry) {
        return entry instanceof Agency || entry instanceof Bloc;
    }

    /** Oldest knowledge first: by known time, edition, then position. */
    @Override
    public int compareTo(RegistryEvent other) {
        return ORDER.compare(this, other);
    }
}
