package io.faultline.timeline.importing.format.json;

import io.faultline.timeline.importing.file.Content;
import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.file.ImportRows;
import java.io.IOException;
import java.nio.file.Path;

/**
 * One JSON object a line. A line that is none is a problem of its own, and the others are taken.
 *
 * @param name to be quoted in problems
 */
public record NdjsonFile(Path path, String name) implements ImportFile {

    @Override
    public ImportRows open() throws IOException {
        return new NdjsonRows(new Lines(Content.withoutMark(Content.of(path))), name);
    }

    /** Lines that are not blank, without a look at what they say. */
    public static long countRows(Path path) throws IOException {
        long rows = 0;
        try (Lines lines = new Lines(Content.of(path))) {
            while (lines.advance()) {
                rows += lines.isTooLong() || !lines.isBlank() ? 1 : 0;
            }
        }
        return rows;
    }
}
