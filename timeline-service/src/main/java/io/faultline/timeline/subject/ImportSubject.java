package io.faultline.timeline.subject;

import io.faultline.contract.SubjectId;
import io.faultline.contract.subject.Subject;
import io.faultline.timeline.decision.Origin;

/**
 * Takes over what a data set says of a subject, except what the registry said before and somebody has revised. A past
 * vintage may name a subject that is known only since later: then the entry is said for its time too.
 */
public record ImportSubject(Subject subject, Origin origin) implements SubjectCommand {

    @Override
    public SubjectId id() {
        return subject.id();
    }
}
