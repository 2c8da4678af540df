package io.faultline.timeline.subject;

import io.faultline.contract.SubjectId;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.event.SubjectEvent.SubjectMerged;
import io.faultline.contract.event.SubjectEvent.SubjectRegistered;
import io.faultline.contract.event.SubjectEvent.SubjectRevised;
import io.faultline.contract.subject.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the registry holds about one subject. Immutable.
 *
 * @param said everything it ever said, in order of known time, then edition, then arrival
 * @param mergedInto the subject under whose id it goes on
 * @param version number of its events
 * @param knownSince newest known time of its events, which a past vintage that came last does not move back
 */
public record SubjectHistory(List<Said> said, @Nullable SubjectId mergedInto, long version, Instant knownSince) {

    public static final SubjectHistory UNKNOWN = new SubjectHistory(List.of(), null, 0, Instant.MIN);

    /** An entry, and since when it is known. */
    record Said(Provenance provenance, Subject entry) {

        private static final Comparator<Provenance> ORDER = Comparator.comparing(
                        (Provenance provenance) -> provenance.knownSince())
                .thenComparing(provenance -> provenance.edition(), Comparator.nullsFirst(Comparator.naturalOrder()));

        boolean isKnownBy(Provenance point) {
            return ORDER.compare(provenance, point) <= 0;
        }
    }

    public SubjectHistory evolve(SubjectEvent event) {
        Instant known = later(knownSince, event.provenance().knownSince());
        return switch (event) {
            case SubjectRegistered registered -> saying(new Said(event.provenance(), registered.subject()), known);
            case SubjectRevised revised -> saying(new Said(event.provenance(), revised.subject()), known);
            case SubjectMerged merged -> new SubjectHistory(said, merged.into(), version + 1, known);
        };
    }

    public boolean isUnknown() {
        return said.isEmpty();
    }

    /** What it says now. */
    public Subject subject() {
        return said.getLast().entry();
    }

    /** What it said at a point of known time. */
    Optional<Subject> saidAt(Provenance point) {
        return said.stream()
                .filter(one -> one.isKnownBy(point))
                .reduce((older, newer) -> newer)
                .map(Said::entry);
    }

    /** Registered, but nobody knew it then. */
    public boolean isKnownOnlyAfter(Instant known) {
        return !isUnknown() && said.getFirst().provenance().knownSince().isAfter(known);
    }

    /** What it said when it was first known. */
    public Subject first() {
        return said.getFirst().entry();
    }

    public boolean everSaid(Subject entry) {
        return said.stream().anyMatch(one -> one.entry().equals(entry));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private SubjectHistory saying(Said more, Instant known) {
        List<Said> all = new ArrayList<>(said);
        int place = (int)
                said.stream().filter(one -> one.isKnownBy(more.provenance())).count();
        all.add(place, more);
        return new SubjectHistory(List.copyOf(all), mergedInto, version + 1, known);
    }
}
