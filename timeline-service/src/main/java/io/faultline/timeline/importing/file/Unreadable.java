package io.faultline.timeline.importing.file;

import java.util.List;

/** One row that is rejected before it became a subject or statement. @param problems why; at least one */
public record Unreadable(List<ImportProblem> problems) implements Read {

    public static Unreadable because(ImportProblem problem) {
        return new Unreadable(List.of(problem));
    }
}
