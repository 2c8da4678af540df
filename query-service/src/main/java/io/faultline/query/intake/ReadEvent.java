package io.faultline.query.intake;

import io.faultline.contract.event.TimelineEvent;

/** An event of the log, and what it says. */
public record ReadEvent(Recorded recorded, TimelineEvent event) {

    public long position() {
        return recorded.position();
    }
}
