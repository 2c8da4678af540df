package io.faultline.timeline.decision;

import io.faultline.contract.event.TimelineEvent;
import java.util.List;

/** How a command turned out by the rules. */
public sealed interface Decision {

    /** @param version number of events of its subject with these */
    record Accepted(List<? extends TimelineEvent> events, long version) implements Decision {

        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** All of it is known already: nothing is appended. */
    record Unchanged(long version) implements Decision {}

    record Refused(Refusal refusal, String detail) implements Decision {}
}
