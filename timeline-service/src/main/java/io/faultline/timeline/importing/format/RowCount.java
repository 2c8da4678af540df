package io.faultline.timeline.importing.format;

import io.faultline.timeline.importing.format.json.NdjsonFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How many rows a file has, where that is quick to find out. */
public final class RowCount {

    private RowCount() {}

    /** Null where only reading it all would tell. */
    public static @Nullable Long of(Format format, Path path) throws IOException {
        return format == Format.NDJSON ? Long.valueOf(NdjsonFile.countRows(path)) : null;
    }
}
