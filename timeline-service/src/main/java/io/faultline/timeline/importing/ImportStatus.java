package io.faultline.timeline.importing;

import java.util.Locale;

/** Where an import stands. */
public enum ImportStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean isFinal() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
