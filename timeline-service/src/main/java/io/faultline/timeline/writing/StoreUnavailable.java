package io.faultline.timeline.writing;

import org.jspecify.annotations.Nullable;

/** The store cannot take the write now; nobody knows whether it did. Sending it again is safe. */
public final class StoreUnavailable extends RuntimeException {

    private final String code;

    private StoreUnavailable(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    static StoreUnavailable connectionLost(Throwable cause) {
        return new StoreUnavailable("store-unavailable", "the event store cannot be reached", cause);
    }

    static StoreUnavailable busy(int waiting) {
        return new StoreUnavailable("store-busy", waiting + " writes are waiting already", null);
    }

    static StoreUnavailable stopping() {
        return new StoreUnavailable("store-unavailable", "the service is stopping", null);
    }

    public String code() {
        return code;
    }
}
