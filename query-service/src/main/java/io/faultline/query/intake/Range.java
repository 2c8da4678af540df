package io.faultline.query.intake;

import java.util.List;

/**
 * Events that follow one another in the log, oldest first, and are projected in one transaction.
 *
 * @param first position of the first, were it readable or not
 * @param last position of the last
 */
public record Range(long first, long last, List<ReadEvent> events, List<Unreadable> unreadable) {

    private static final int LARGE = 1000;

    /** Of readable events, of which there is at least one. */
    public static Range of(List<ReadEvent> events) {
        return new Range(events.getFirst().position(), events.getLast().position(), events, List.of());
    }

    static Range noneAfter(long position) {
        return new Range(position + 1, position, List.of(), List.of());
    }

    /** The same stretch of the log with these of its events alone. */
    public Range with(List<ReadEvent> others) {
        return new Range(first, last, others, List.of());
    }

    boolean isEmpty() {
        return last < first;
    }

    /** Whether the log is read in bulk, so that as much is likely to follow. */
    public boolean isLarge() {
        return events.size() >= LARGE;
    }
}
