package io.faultline.launcher;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.faultline.launcher.process.StartFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a second Faultline off the same home; the system lets go of it however this process ends. */
record HomeLock(FileChannel channel) implements AutoCloseable {

    static HomeLock take(Path home) throws IOException {
        Files.createDirectories(home);
        FileChannel channel = FileChannel.open(home.resolve("lock"), CREATE, WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new StartFailure("Faultline already runs on " + home
                    + ": stop that one first, or set FAULTLINE_HOME to another folder.");
        }
        return new HomeLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
