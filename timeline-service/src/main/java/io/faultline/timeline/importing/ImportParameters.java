package io.faultline.timeline.importing;

import io.faultline.timeline.decision.Refusal;
import io.faultline.timeline.importing.job.ImportRequest;
import io.faultline.timeline.importing.job.SentFile;
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
 * @param mode snapshot where the file is a whole edition of its data set
 * @param force true to retract more than is plausible, or to give an edition other content
 * @param mapping one that comes with the service; one of one's own is sent beside the file
 * @param file name of the file, to be quoted in problems
 * @param dryRun true to be told what would happen, with nothing appended
 */
public record ImportParameters(
        @Parameter(description = "Name of the data set that the file is") @RestQuery @Nullable
        String dataset,

        @Parameter(description = "Which edition of the data set; orders editions of one instant") @RestQuery @Nullable
        String edition,

        @Parameter(description = "Instant since when this is known, for past vintages; never later than now")
        @RestQuery
        @Nullable
        String knownSince,

        @Parameter(
                description = "snapshot: the file is a whole edition of the data set, so that rows which changed since"
                        + " the edition before are corrected, and rows which vanished are retracted, from its instant"
                        + " on. Left out: rows are taken as they are, and nothing is retracted")
        @RestQuery
        @Nullable
        String mode,

        @Parameter(
                description = "true to let an edition leave out more rows than is plausible, to give an edition other"
                        + " content than it was loaded with, or to pass over one that is half loaded")
        @RestQuery
        @Nullable
        String force,

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

    Checked<ImportRequest> read(SentFile file, Instant now) {
        if (mode != null && !mode.equals("snapshot")) {
            return wrong("mode", "'" + mode + "' is not snapshot");
        }
        if (mode != null && (dataset == null || edition == null)) {
            return wrong(dataset == null ? "dataset" : "edition", "mode=snapshot needs a dataset and an edition");
        }
        return flag("dryRun", dryRun)
                .then(rehearsed -> flag("force", force)
                        .then(forced -> known(now)
                                .then(known -> new Fine<>(new ImportRequest(
                                        dataset, edition, known.orNull(), mode != null, forced, rehearsed, file)))));
    }

    private static Checked<Boolean> flag(String name, @Nullable String value) {
        return value == null || value.matches("true|false")
                ? new Fine<>("true".equals(value))
                : wrong(name, "'" + value + "' is not true or false");
    }

    private Checked<Known> known(Instant now) {
        try {
            Instant known = knownSince == null ? null : Instant.parse(knownSince);
            return known != null && known.isAfter(now)
                    ? new Wrong<>(Problems.refused(
                            Refusal.KNOWN_SINCE_IN_FUTURE, "'" + knownSince + "' is later than now, " + now))
                    : new Fine<>(new Known(known));
        } catch (DateTimeParseException noInstant) {
            return wrong("knownSince", "'" + knownSince + "' is not an instant such as 2025-07-10T12:00:00Z");
        }
    }

    private static <T> Checked<T> wrong(String name, String message) {
        return new Wrong<>(Problems.badParameter(name, message));
    }

    private record Known(@Nullable Instant orNull) {}
}
