package io.faultline.launcher.service;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import could not take, row by row. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ImportProblems(List<Problem> items) {

    private static final int SHOWN = 5;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(
            @Nullable Long line,
            @Nullable String field,
            @Nullable String message) {

        @Override
        public String toString() {
            return (line == null ? "" : "line " + line + ": ")
                    + (field == null ? "" : field + ": ")
                    + (message == null ? "refused" : message);
        }
    }

    void print(PrintStream out, long total, Object whereAllAre) {
        items.stream().limit(SHOWN).forEach(problem -> out.println("  " + problem));
        if (total > SHOWN) {
            out.println("  and " + (total - SHOWN) + " more: " + whereAllAre);
        }
    }
}
