package io.faultline.timeline.importing.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row that is rejected before it became a subject or statement.
 *
 * @param problems why; at least one
 * @param id of the action that it would have been about, null where that cannot be told
 */
public record Unreadable(
        List<ImportProblem> problems, @Nullable String id) implements Read {

    public static Unreadable because(ImportProblem problem) {
        return new Unreadable(List.of(problem), null);
    }
}
