package io.faultline.timeline.importing;

import io.faultline.timeline.importing.file.ImportFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file as it was sent, kept on disk until its import is over. */
record Upload(Path path, ImportFile file) implements AutoCloseable {

    static Path spooled(byte[] body) {
        try {
            return Files.write(Files.createTempFile("import-", ""), body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What came with a form is gone once the form is answered. */
    static Path kept(Path part) {
        try {
            Path path = Files.createTempFile("import-", "");
            return Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
