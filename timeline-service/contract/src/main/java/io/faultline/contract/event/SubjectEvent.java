package io.faultline.contract.event;

import io.faultline.contract.SubjectId;
import io.faultline.contract.subject.Subject;

/** What happened to the registry of subjects. */
public sealed interface SubjectEvent extends TimelineEvent {

    SubjectId id();

    @Override
    default String aggregateId() {
        return id().value();
    }

    record SubjectRegistered(SubjectId id, Provenance provenance, Subject subject) implements SubjectEvent {}

    /** A whole new entry takes the place of the older one. */
    record SubjectRevised(SubjectId id, Provenance provenance, Subject subject) implements SubjectEvent {}

    /** The subject turned out to be the same as another, under whose id it goes on. */
    record SubjectMerged(SubjectId id, Provenance provenance, SubjectId into) implements SubjectEvent {}
}
