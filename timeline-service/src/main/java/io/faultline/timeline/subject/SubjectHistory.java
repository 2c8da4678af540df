package io.faultline.timeline.subject;

import io.faultline.contract.SubjectId;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.event.SubjectEvent.SubjectMerged;
import io.faultline.contract.event.SubjectEvent.SubjectRegistered;
import io.faultline.contract.event.SubjectEvent.SubjectRevised;
import io.faultline.contract.subject.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the registry holds about one subject. Immutable.
 *
 * @param entries everything it ever said, the newest last
 * @param mergedInto the subject under whose id it goes on
 * @param version number of its events
 * @param knownSince newest known time of its events, which a past vintage that came last does not move back
 */
public record SubjectHistory(
        List<Subject> entries, @Nullable SubjectId mergedInto, long version, Instant knownSince) {

    public static final SubjectHistory UNKNOWN = new SubjectHistory(List.of(), null, 0, Instant.MIN);

    public SubjectHistory evolve(SubjectEvent event) {
        Instant known = later(knownSince, event.provenance().knownSince());
        return switch (event) {
            case SubjectRegistered registered -> saying(registered.subject(), known);
            case SubjectRevised revised -> saying(revised.subject(), known);
            case SubjectMerged merged -> new SubjectHistory(entries, merged.into(), version + 1, known);
        };
    }

    public boolean isUnknown() {
        return entries.isEmpty();
    }

    /** What it says now. */
    public Subject subject() {
        return entries.getLast();
    }

    public boolean everSaid(Subject entry) {
        return entries.contains(entry);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private SubjectHistory saying(Subject entry, Instant known) {
        List<Subject> more = new ArrayList<>(entries);
        more.add(entry);
        return new SubjectHistory(List.copyOf(more), mergedInto, version + 1, known);
    }
}
