package io.faultline.query.intake.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log as far as it goes, read in parts that can be worked on side by side. */
public interface WholeLog {

    /**
     * All that was recorded of some actions or subjects: those with ids from one on, up to before another.
     *
     * @param from null for the first of all
     * @param until null for no end
     */
    record Part(@Nullable String from, @Nullable String until) {}

    /** Parts of about so many events, which together are the log. */
    List<Part> parts(int events);

    /** The events of a part up to a position; those of one action or subject follow one another, oldest first. */
    List<Recorded> read(Part part, long upTo);

    /** Position of the newest event, 0 if there is none. */
    long newest();
}
