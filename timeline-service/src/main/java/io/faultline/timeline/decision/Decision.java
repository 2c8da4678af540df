package io.faultline.timeline.decision;

import io.faultline.contract.event.TimelineEvent;
import java.util.List;

/** How a command turned out by the rules. */
public sealed interface Decision {

    /**
     * @param version number of events of its subject with these
     * @param warnings what is accepted and may not have been meant
     */
    record Accepted(List<? extends TimelineEvent> events, long version, List<Warning> warnings) implements Decision {

        public Accepted {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
        }

        public Accepted(List<? extends TimelineEvent> events, long version) {
            this(events, version, List.of());
        }
    }

    /** All of it is known already: nothing is appended. */
    record Unchanged(long version) implements Decision {}

    record Refused(Refusal refusal, String detail) implements Decision {}
}
