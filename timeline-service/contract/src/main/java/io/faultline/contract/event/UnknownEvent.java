package io.faultline.contract.event;

/** An event of a type or revision that this build does not know: most likely a newer one has written it. */
public final class UnknownEvent extends UnreadableEvent {

    UnknownEvent(String message) {
        super(message);
    }
}
