package io.faultline.launcher.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.faultline.launcher.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a server keeps its data. */
record DataDirectory(Path path) {

    /** By password only; the superuser has none, so nobody comes in as superuser. */
    private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

    private static final String ROLE = "CREATE ROLE %s LOGIN CREATEDB PASSWORD '%s';\n"
            .formatted(EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);

    static DataDirectory at(Path path) {
        return new DataDirectory(path.toAbsolutePath().normalize());
    }

    Path parent() {
        return path.getParent();
    }

    boolean exists() {
        return Files.exists(versionFile());
    }

    /** The server for this directory, which is made when absent and refused when of another release. */
    Server server(Programs programs) throws IOException {
        if (!exists()) {
            create(programs);
        }
        requireMajor(programs.major());
        return new Server(programs, this);
    }

    /** Made aside and moved into place, so that a directory is there whole or not at all. */
    private void create(Programs programs) throws IOException {
        Path staging = path.resolveSibling(path.getFileName() + ".new");
        Folders.delete(staging);
        Files.createDirectories(staging);
        programs.way().give(staging);
        programs.run("initdb", initialisation(staging), "");
        Files.writeString(staging.resolve("pg_hba.conf"), ACCESS);
        programs.run("postgres", singleUser(staging), ROLE);
        Files.move(staging, path, ATOMIC_MOVE);
    }

    private void requireMajor(String major) throws IOException {
        String found = Files.readString(versionFile()).strip();
        if (!found.equals(major)) {
            throw new StartFailure("The data in " + path + " was written by PostgreSQL " + found
                    + ", and this Faultline brings PostgreSQL " + major + ": move that data away.");
        }
    }

    private Path versionFile() {
        return path.resolve("PG_VERSION");
    }

    private static List<String> initialisation(Path folder) {
        return List.of(
                "--pgdata=" + folder,
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }

    private static List<String> singleUser(Path folder) {
        return List.of("--single", "-D", folder.toString(), "-c", "exit_on_error=on", "postgres");
    }
}
