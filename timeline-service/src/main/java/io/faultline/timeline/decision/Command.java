package io.faultline.timeline.decision;

/** Something that somebody wants to be recorded. */
public interface Command {

    /** Id by which the sender knows what the command is about. */
    String subjectOfCommand();

    /** Key of the stream of events in the store; actions and subjects may share ids, so it is not always the same. */
    String streamId();
}
