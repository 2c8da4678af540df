package io.faultline.timeline.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultline.timeline.importing.job.Counts;
import io.faultline.timeline.importing.job.ImportJob;
import io.faultline.timeline.importing.job.ImportStatus;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come, as of its last commit.
 *
 * @param file name of the file, empty where it was sent without one
 * @param mode null, or snapshot
 * @param phase comparing (an edition is read as a whole), taking (its rows), retracting (what it leaves out)
 * @param created when it was asked for
 * @param rowsTotal rows of the file, null until known
 * @param rowsRead rows dealt with so far
 * @param recorded new actions, observations and subjects
 * @param corrected rows that changed what was held true before
 * @param reinstated rows that came back after a retraction
 * @param retracted actions that a snapshot leaves out; they are no rows
 * @param unchanged rows that said nothing new
 * @param rejected rows that were not taken; each has at least one problem
 * @param problems how many problems there are, at {@code /problems}
 * @param position of the newest event that it appended, null where there is none
 * @param remainingSeconds at the present rate, null until known
 * @param failure why it failed as a whole, null where it did not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportView(
        String id,
        ImportStatus status,
        String phase,
        boolean dryRun,
        String file,
        @Nullable String dataset,
        @Nullable String edition,
        @Nullable Instant knownSince,
        @Nullable String mode,
        Instant created,
        @Nullable Long rowsTotal,
        long rowsRead,
        long recorded,
        long corrected,
        long reinstated,
        long retracted,
        long unchanged,
        long rejected,
        long problems,
        @Nullable Long position,
        long rowsPerSecond,
        @Nullable Long remainingSeconds,
        @Nullable String failure) {

    static ImportView of(ImportJob job) {
        Counts counts = job.counts();
        return new ImportView(
                job.id(),
                job.status(),
                job.phase().name().toLowerCase(Locale.ROOT),
                job.request().dryRun(),
                job.request().file().name(),
                job.request().dataset(),
                job.request().edition(),
                job.request().knownSince(),
                job.request().snapshot() ? "snapshot" : null,
                job.created(),
                job.rowsTotal(),
                counts.rows(),
                counts.recorded(),
                counts.corrected(),
                counts.reinstated(),
                counts.retracted(),
                counts.unchanged(),
                counts.rejected(),
                job.problems(),
                job.position(),
                job.rowsPerSecond(),
                job.remainingSeconds(),
                job.failure());
    }
}
