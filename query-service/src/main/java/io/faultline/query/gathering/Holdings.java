package io.faultline.query.gathering;

import io.faultline.contract.SubjectId;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.trace.Trace;
import java.util.List;
import java.util.Set;

/**
 * The facts that a subject's state is made of, at every known time at which the registry was the same.
 *
 * @param names under which it acts: its own, those merged into it, its agencies'
 * @param own facts under the subject's own name, or its agencies'
 * @param inherited facts that reach it through others
 * @param consulted everybody whose facts were looked at
 * @param resting what they rest on
 * @param registered position of the newest event about the entries that they rest on
 */
public record Holdings(
        SubjectRef subject,
        Set<SubjectId> names,
        List<Owned> own,
        List<Inheritance> inherited,
        Wholes wholes,
        Set<SubjectId> consulted,
        List<Resting> resting,
        long registered) {

    /** A fact of a subject's own, or of one of its agencies. */
    public record Owned(KnownDuring known, Trace trace) {}

    /** The newest event that something rests on, for as long as it is held true. */
    public record Resting(KnownDuring known, long position) {}
}
