package io.faultline.timeline.importing.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/** Files of imports, one a job, from their upload until nobody needs them any more. */
@ApplicationScoped
public class Spool {

    private final ImportSettings settings;
    private final Clock clock;

    Spool(ImportSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes a file in as it comes, and returns when it is on disk. */
    public Path keep(String job, InputStream content) throws IOException {
        Files.createDirectories(settings.folder());
        Path arriving = settings.folder().resolve(job + ".part");
        try {
            Files.copy(content, arriving, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel file = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            return Files.move(arriving, path(job), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    public Path path(String job) {
        return settings.folder().resolve(job);
    }

    public boolean has(String job) {
        return Files.isRegularFile(path(job));
    }

    public void drop(String job) {
        try {
            Files.deleteIfExists(path(job));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Drops what no job can need any more. */
    public void tidy(Set<String> needed) throws IOException {
        if (!Files.isDirectory(settings.folder())) {
            return;
        }
        Instant oldest = clock.instant().minus(settings.keep());
        try (Stream<Path> files = Files.list(settings.folder())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(oldest);
                if (old && !needed.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
