package io.faultline.timeline.subject;

import io.faultline.contract.SubjectId;
import io.faultline.contract.subject.Subject;
import io.faultline.timeline.decision.Origin;
import org.jspecify.annotations.Nullable;

/** Makes the registry say exactly this about a subject, whether or not it was registered before. */
public record RegisterSubject(
        Subject subject, Origin origin, @Nullable Long expectedVersion) implements SubjectCommand {

    @Override
    public SubjectId id() {
        return subject.id();
    }
}
