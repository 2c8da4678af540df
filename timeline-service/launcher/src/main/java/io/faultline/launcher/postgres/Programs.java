package io.faultline.launcher.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.faultline.launcher.process.Command;
import io.faultline.launcher.process.StartFailure;
import io.faultline.launcher.process.Unprivileged;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The programs of one PostgreSQL release, unpacked, and run the way the present user can run them. */
record Programs(Path folder, Unprivileged way) {

    /** Unpacks below {@code parent} unless that was done before; two processes may do so at the same time. */
    static Programs unpackedBelow(Path parent) throws IOException {
        Unprivileged way = Unprivileged.here();
        Archive archive = Archive.forThisPlatform();
        Path folder = parent.resolve("postgresql-" + archive.digest());
        if (!Files.isDirectory(folder)) {
            unpack(archive, folder);
        }
        return new Programs(folder, way);
    }

    private static void unpack(Archive archive, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Path staging = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try {
            Path unpacked = Files.createDirectory(staging.resolve("postgresql"));
            archive.unpackInto(unpacked);
            Files.move(unpacked, folder, ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } finally {
            Folders.delete(staging);
        }
    }

    Command command(String program, List<String> arguments) {
        String path = folder.resolve("bin").resolve(program).toString();
        return way.command(Stream.concat(Stream.of(path), arguments.stream()).toList());
    }

    void run(String program, List<String> arguments, String input) throws IOException {
        Command.Outcome outcome = command(program, arguments).run(input);
        if (!outcome.succeeded()) {
            throw new StartFailure("PostgreSQL's " + program + " failed: " + outcome.output());
        }
    }

    String major() throws IOException {
        String version = command("postgres", List.of("--version")).run().output();
        return version.replaceFirst("\\D*(\\d+).*", "$1");
    }
}
