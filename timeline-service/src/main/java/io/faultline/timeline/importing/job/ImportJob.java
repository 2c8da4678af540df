package io.faultline.timeline.importing.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One import as it stood at its last commit.
 *
 * @param checkpoint how many entries of the file were dealt with
 * @param subjectsFrom entry from which on the subjects of the file were taken in advance; null where none were
 * @param vanishedTo id up to which what the edition leaves out was dealt with
 * @param rowsTotal null until known
 * @param position of the newest event that it appended
 */
public record ImportJob(
        String id,
        ImportRequest request,
        Instant created,
        ImportStatus status,
        Phase phase,
        long checkpoint,
        @Nullable Long subjectsFrom,
        String vanishedTo,
        long busyMillis,
        @Nullable Long rowsTotal,
        Counts counts,
        long problems,
        @Nullable Long position,
        @Nullable String failure) {

    /** What is being done with the file. */
    public enum Phase {
        /** An edition is read as a whole, before anything is appended. */
        COMPARING,
        /** Its rows are taken. */
        TAKING,
        /** What it leaves out is retracted. */
        RETRACTING
    }

    public long rowsPerSecond() {
        return busyMillis == 0 ? 0 : counts.rows() * 1000 / busyMillis;
    }

    public @Nullable Long remainingSeconds() {
        if (status.isFinal()) {
            return 0L;
        }
        return rowsTotal == null || counts.rows() == 0
                ? null
                : Long.valueOf(Math.max(0, rowsTotal - counts.rows()) * busyMillis / counts.rows() / 1000);
    }
}
