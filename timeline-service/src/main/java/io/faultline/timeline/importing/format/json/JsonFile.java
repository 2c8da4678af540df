package io.faultline.timeline.importing.format.json;

import io.faultline.timeline.importing.file.Content;
import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.file.ImportRows;
import java.io.IOException;
import java.nio.file.Path;

/**
 * One JSON array of objects. An element that is none is a problem of its own, and the others are taken.
 *
 * @param name to be quoted in problems
 */
public record JsonFile(Path path, String name) implements ImportFile {

    @Override
    public ImportRows open() throws IOException {
        return new JsonRows(Content.of(path), name);
    }
}
