package io.faultline.query.rebuild;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a rebuild has come; {@code verifying} is the last step before the switch. */
public enum RebuildStatus {
    QUEUED,
    RUNNING,
    VERIFYING,
    SWITCHED,
    FAILED,
    CANCELLED;

    static RebuildStatus named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isUnderWay() {
        return this == QUEUED || this == RUNNING || this == VERIFYING;
    }
}
