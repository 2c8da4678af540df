package io.faultline.query.intake.log;

import java.util.List;

/** Where the events come from. Positions are dense and in commit order: no reader ever meets a gap. */
public interface EventIntake {

    /** The events after a position, oldest first: {@code limit} at most, and at least one if there is any. */
    List<Recorded> after(long position, int limit);

    /** Name of the stream that the event at a position belongs to, such as {@code action:us-chip-controls-2025}. */
    String streamOf(long position);

    /**
     * Runs {@code wake} whenever there may be news; calls may be spurious.
     *
     * @return ends the subscription
     */
    Runnable onNews(Runnable wake);
}
