package io.faultline.launcher.postgres;

import io.faultline.launcher.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of one temporary database, named after the process that uses it, beside the programs all of them share. */
record TemporaryFolder(Path path) {

    private static final Pattern NAME = Pattern.compile("database-(\\d+)-\\d+");

    static TemporaryFolder create() throws IOException {
        Path shared = Path.of(System.getProperty("java.io.tmpdir"), "faultline-" + System.getProperty("user.name"))
                .toAbsolutePath();
        Files.createDirectories(shared);
        Path own = shared.resolve("database-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
        Files.createDirectory(own);
        // programs are run from the shared folder, so nobody else may have laid them there
        if (!Files.getOwner(shared).equals(Files.getOwner(own))) {
            throw new StartFailure(shared + " belongs to somebody else: remove it, or set java.io.tmpdir.");
        }
        return new TemporaryFolder(own);
    }

    Path shared() {
        return path.getParent();
    }

    DataDirectory data() {
        return new DataDirectory(path.resolve("data"));
    }

    void delete() throws IOException {
        Folders.delete(path);
    }

    /** The folders of processes that were killed before they tidied up. */
    List<TemporaryFolder> abandoned() throws IOException {
        try (Stream<Path> siblings = Files.list(shared())) {
            return siblings.filter(TemporaryFolder::isAbandoned)
                    .map(TemporaryFolder::new)
                    .toList();
        }
    }

    private static boolean isAbandoned(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }
}
