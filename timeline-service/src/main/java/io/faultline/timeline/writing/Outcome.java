package io.faultline.timeline.writing;

import io.faultline.contract.event.TimelineEvent;
import io.faultline.timeline.decision.Refusal;
import java.util.List;

/** How a write turned out, once its transaction is committed. */
public sealed interface Outcome {

    /**
     * @param appended false where it was known already
     * @param events what was appended; empty also where the answer to an earlier request is repeated
     */
    record Written(Receipt receipt, boolean appended, List<? extends TimelineEvent> events) implements Outcome {}

    record Refused(Refusal refusal, String detail) implements Outcome {}
}
