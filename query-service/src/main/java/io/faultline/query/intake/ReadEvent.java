package io.faultline.query.intake;

import io.faultline.contract.event.TimelineEvent;
import io.faultline.query.intake.log.Recorded;

/** An event of the log, and what it says. */
public record ReadEvent(Recorded recorded, TimelineEvent event) {

    public long position() {
        return recorded.position();
    }
}
