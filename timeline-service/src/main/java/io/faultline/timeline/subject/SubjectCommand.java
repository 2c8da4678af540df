package io.faultline.timeline.subject;

import io.faultline.contract.SubjectId;
import io.faultline.timeline.decision.Command;
import io.faultline.timeline.decision.Origin;
import org.jspecify.annotations.Nullable;

/** A command about one entry of the registry. */
public sealed interface SubjectCommand extends Command permits RegisterSubject, ImportSubject, MergeSubject {

    SubjectId id();

    Origin origin();

    /** Version that the sender believes to be the newest; null where it does not care. */
    default @Nullable Long expectedVersion() {
        return null;
    }

    @Override
    default String subjectOfCommand() {
        return id().value();
    }

    @Override
    default String streamId() {
        return streamOf(id());
    }

    /** An action may have the same id: the colon, which no id can have, keeps their streams apart. */
    static String streamOf(SubjectId id) {
        return "subject:" + id;
    }
}
