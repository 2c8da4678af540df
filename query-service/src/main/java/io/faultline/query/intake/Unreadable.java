package io.faultline.query.intake;

import io.faultline.query.intake.log.Recorded;

/** An event of the log of which nobody knows what it says. */
public record Unreadable(Recorded recorded, RuntimeException cause) {

    public long position() {
        return recorded.position();
    }
}
