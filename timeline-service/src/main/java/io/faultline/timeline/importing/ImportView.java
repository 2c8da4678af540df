package io.faultline.timeline.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param rowsRead rows of the file looked at so far
 * @param recorded new actions, observations and subjects
 * @param corrected rows that changed what was held true before
 * @param unchanged rows that said nothing new
 * @param rejected rows that were not taken; each has at least one problem
 * @param problems how many problems there are, at {@code /problems}
 * @param position of the newest event that it appended, null where there is none
 * @param failure why it failed as a whole, null where it did not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportView(
        String id,
        ImportStatus status,
        boolean dryRun,
        @Nullable String dataset,
        @Nullable String edition,
        long rowsRead,
        long recorded,
        long corrected,
        long unchanged,
        long rejected,
        int problems,
        @Nullable Long position,
        long rowsPerSecond,
        @Nullable String failure) {}
