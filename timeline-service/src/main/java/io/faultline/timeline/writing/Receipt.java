package io.faultline.timeline.writing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultline.timeline.decision.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a write is answered.
 *
 * @param id id of the action, observation or subject
 * @param version number of its events; also its ETag
 * @param position of its newest event in the log: send it to query-service to read your own write
 * @param number of the step that was written, left out where none was
 * @param warnings what was accepted and may not have been meant
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Receipt(
        String id,
        long version,
        long position,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer number,
        List<Warning> warnings) {

    public Receipt {
        warnings = List.copyOf(warnings);
    }
}
