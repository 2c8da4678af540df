package io.faultline.query.intake.log;

import io.faultline.contract.event.StoredEvent;

/** An event as it came from the log, with the position it has there. */
public record Recorded(long position, String type, String revision, byte[] payload) {

    public StoredEvent stored() {
        return new StoredEvent(type, revision, payload);
    }
}
