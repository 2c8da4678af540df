package io.faultline.contract.event;

/** An event of an unknown type or revision, or with a payload that does not fit it. Never skipped silently. */
public sealed class UnreadableEvent extends RuntimeException permits UnknownEvent {

    UnreadableEvent(String message) {
        super(message);
    }

    UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
