package io.faultline.launcher.postgres;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The main process of a server, as told by the file it leaves in its data directory. */
record Postmaster(Path file) {

    static Postmaster of(DataDirectory data) {
        return new Postmaster(data.path().resolve("postmaster.pid"));
    }

    Optional<ProcessHandle> process() {
        return named().filter(this::servesThisFolder);
    }

    /**
     * Removes a file that keeps PostgreSQL down for no reason: one that names another program, which PostgreSQL would
     * take for a server, or nothing at all. One that names a dead process is left, for PostgreSQL reads in it whether
     * sessions of the dead server are still at the data.
     */
    void forgetUnlessOurs() throws IOException {
        if (lines().isEmpty() || named().isPresent() && process().isEmpty()) {
            Files.deleteIfExists(file);
        }
    }

    private Optional<ProcessHandle> named() {
        return lines().stream()
                .findFirst()
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of);
    }

    private boolean servesThisFolder(ProcessHandle process) {
        Optional<String> folder = lines().stream().skip(1).findFirst();
        return process.info()
                .commandLine()
                .filter(line -> line.contains("/bin/postgres"))
                .filter(line -> folder.filter(line::contains).isPresent())
                .isPresent();
    }

    private List<String> lines() {
        // not Files.readAllLines: that fails in an interrupted thread, and stopping must not
        try (BufferedReader reader = new BufferedReader(new FileReader(file.toFile()))) {
            return reader.lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
