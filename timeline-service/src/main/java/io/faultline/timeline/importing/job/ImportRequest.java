package io.faultline.timeline.importing.job;

import io.faultline.timeline.decision.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be imported.
 *
 * @param dataset name of the data set that it is
 * @param edition which edition of the data set
 * @param knownSince known time of a past vintage
 * @param snapshot true where the file is a whole edition: what it leaves out is gone
 * @param force true to retract more than is plausible, or to give an edition other content
 * @param dryRun true to be told what would happen, with nothing appended
 */
public record ImportRequest(
        @Nullable String dataset,
        @Nullable String edition,
        @Nullable Instant knownSince,
        boolean snapshot,
        boolean force,
        boolean dryRun,
        SentFile file) {

    public Origin origin() {
        return new Origin(knownSince, dataset, edition, null);
    }
}
