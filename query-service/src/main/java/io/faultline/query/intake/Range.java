package io.faultline.query.intake;

import java.util.List;

/** Events that follow one another in the log, oldest first, and are projected in one transaction. */
public record Range(List<ReadEvent> events) {

    private static final int LARGE = 1000;

    public long first() {
        return events.getFirst().position();
    }

    public long last() {
        return events.getLast().position();
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    /** Whether the log is read in bulk, so that as much is likely to follow. */
    public boolean isLarge() {
        return events.size() >= LARGE;
    }
}
