package io.faultline.timeline.importing.ledger;

import io.faultline.timeline.vintage.Edition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edition in the ledger.
 *
 * @param job the import that loads it, or has loaded it
 * @param digest of all its rows, in whatever order they came; null until all of them are there
 * @param replaces the entry with other content that it takes the place of
 */
public record Entry(
        int id,
        Edition edition,
        String job,
        State state,
        @Nullable UUID digest,
        @Nullable Integer replaces) {

    /** How far its import has come. */
    public enum State {
        COMPARING,
        TAKING,
        COMPLETE
    }
}
