package io.faultline.timeline.importing.job;

import io.faultline.timeline.importing.file.ImportProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction of an import adds to its job.
 *
 * @param from the checkpoint that it starts from: if the job is no longer there, somebody else goes on with it
 * @param vanishedTo id up to which what the edition leaves out is dealt with; null where that is not its concern
 * @param position of the newest event in the log, null where nothing was appended
 */
public record Step(
        ImportJob.Phase phase,
        long from,
        long to,
        @Nullable String vanishedTo,
        long millis,
        Counts counts,
        List<ImportProblem> problems,
        @Nullable Long position) {}
