package io.faultline.query.replay;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a replay has come. */
public enum ReplayStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether it stays as it is. */
    public boolean isFinal() {
        return this != QUEUED && this != RUNNING;
    }

    public static ReplayStatus named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
