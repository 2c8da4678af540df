package io.faultline.contract.event;

/**
 * Everything that the event store holds.
 *
 * @see EventCodec
 */
public sealed interface TimelineEvent permits ActionEvent, SubjectEvent {

    Provenance provenance();

    /** Id of the action, observation or subject that the event is about. */
    String aggregateId();
}
