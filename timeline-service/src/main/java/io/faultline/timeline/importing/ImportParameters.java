package io.faultline.timeline.importing;

import io.faultline.timeline.decision.Refusal;
import io.faultline.timeline.problem.Checked;
import io.faultline.timeline.problem.Checked.Fine;
import io.faultline.timeline.problem.Checked.Wrong;
import io.faultline.timeline.problem.Problems;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be imported, as asked.
 *
 * @param dataset name of the data set that the file is
 * @param edition which edition of the data set
 * @param knownSince known time of a past vintage; never later than now
 * @param mapping one that comes with the service; one of one's own is sent beside the file
 * @param file name of the file, to be quoted in problems
 * @param dryRun true to be told what would happen, with nothing appended
 */
public record ImportParameters(
        @Parameter(description = "Name of the data set that the file is") @RestQuery @Nullable
        String dataset,

        @Parameter(description = "Which edition of the data set") @RestQuery @Nullable
        String edition,

        @Parameter(description = "Instant since when this is known, for past vintages; never later than now")
        @RestQuery
        @Nullable
        String knownSince,

        @Parameter(description = "A mapping that comes with the service: see /v1/imports/mappings") @RestQuery @Nullable
        String mapping,

        @Parameter(
                description =
                        "Name of the file, to be quoted in problems; its ending tells the format if the Content-Type does not")
        @RestQuery
        @Nullable
        String file,

        @Parameter(description = "true to be told what would happen, with nothing appended") @RestQuery @Nullable
        String dryRun) {

    String fileOr(String name) {
        return file == null ? name : file;
    }

    Checked<ImportRequest> read(Instant now) {
        if (dryRun != null && !dryRun.matches("true|false")) {
            return new Wrong<>(Problems.badParameter("dryRun", "'" + dryRun + "' is not true or false"));
        }
        try {
            Instant known = knownSince == null ? null : Instant.parse(knownSince);
            if (known != null && known.isAfter(now)) {
                return new Wrong<>(Problems.refused(
                        Refusal.KNOWN_SINCE_IN_FUTURE, "'" + knownSince + "' is later than now, " + now));
            }
            return new Fine<>(new ImportRequest(dataset, edition, known, "true".equals(dryRun)));
        } catch (DateTimeParseException noInstant) {
            return new Wrong<>(Problems.badParameter(
                    "knownSince", "'" + knownSince + "' is not an instant such as 2025-07-10T12:00:00Z"));
        }
    }
}
