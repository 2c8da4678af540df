package io.faultline.timeline.importing.format;

import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.file.ImportProblem;
import io.faultline.timeline.importing.file.ImportRows;
import io.faultline.timeline.importing.file.MalformedFile;
import io.faultline.timeline.importing.file.Read;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.file.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;

/** Files of tests, taken apart. */
public final class FileOf {

    private FileOf() {}

    public static List<Read> text(String text, Function<Path, ImportFile> format) {
        return bytes(text.getBytes(StandardCharsets.UTF_8), format);
    }

    public static List<Read> bytes(byte[] content, Function<Path, ImportFile> format) {
        try {
            Path path = Files.createTempFile("file-of-a-test", "");
            try {
                Files.write(path, content);
                return all(format.apply(path));
            } finally {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static List<Row> rows(List<Read> reads) {
        return reads.stream().filter(Row.class::isInstance).map(Row.class::cast).toList();
    }

    public static List<ImportProblem> problems(List<Read> reads) {
        return reads.stream()
                .filter(Unreadable.class::isInstance)
                .flatMap(read -> ((Unreadable) read).problems().stream())
                .toList();
    }

    public static String complaint(String text, Function<Path, ImportFile> format) {
        return Assertions.assertThrows(MalformedFile.class, () -> text(text, format))
                .complaint();
    }

    public static List<Read> all(ImportFile file) throws IOException {
        List<Read> reads = new ArrayList<>();
        try (ImportRows rows = file.open()) {
            for (Read read = rows.next(); read != null; read = rows.next()) {
                reads.add(read);
            }
        }
        return reads;
    }
}
