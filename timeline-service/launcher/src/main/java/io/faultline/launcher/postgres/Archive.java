package io.faultline.launcher.postgres;

import io.faultline.launcher.process.StartFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The packed programs of PostgreSQL for one platform, as they come in their Maven artefact. */
record Archive(byte[] content) {

    private static final int OWNER_MAY_EXECUTE = 0100;

    static Archive forThisPlatform() throws IOException {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        String file = "/postgres-%s-%s.txz".formatted(systemInFileName(system), processorInFileName(processor));
        try (InputStream resource = Archive.class.getResourceAsStream(file)) {
            if (resource == null) {
                throw new StartFailure("No PostgreSQL is bundled for %s on %s.".formatted(system, processor));
            }
            return new Archive(resource.readAllBytes());
        }
    }

    private static String systemInFileName(String system) {
        return system.equals("Mac OS X") ? "darwin" : system.toLowerCase(Locale.ROOT);
    }

    private static String processorInFileName(String processor) {
        return switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> processor;
        };
    }

    String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void unpackInto(Path folder) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(content)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, folder.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            target.toFile().setExecutable(true, false);
        }
    }
}
