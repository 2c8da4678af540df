package io.faultline.timeline.importing;

import io.faultline.timeline.decision.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be imported.
 *
 * @param dataset name of the data set that it is
 * @param edition which edition of the data set
 * @param knownSince known time of a past vintage
 * @param dryRun true to be told what would happen, with nothing appended
 */
record ImportRequest(
        @Nullable String dataset,
        @Nullable String edition,
        @Nullable Instant knownSince,
        boolean dryRun) {

    Origin origin() {
        return new Origin(knownSince, dataset, edition, null);
    }
}
