package io.faultline.timeline.importing;

import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.format.Format;
import io.faultline.timeline.importing.format.csv.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as it was sent, kept on disk until its import is over. */
record Upload(Path path, ImportFile file) implements AutoCloseable {

    static Upload of(byte[] body, Format format, String name) {
        try {
            Path path = Files.createTempFile("import-", "");
            Files.write(path, body);
            return new Upload(path, format.file(path, name, Dialect.USUAL));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws io.faultline.timeline.importing.file.MalformedFile if it cannot be taken apart at all */
    void check() {
        try {
            file.open().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
