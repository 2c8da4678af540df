package io.faultline.benchmark.floor;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A block of bytes for every address, of the size that its line in a file names; equal sizes share a block. */
@ApplicationScoped
class Blocks {

    private final byte[][] byAddress;

    Blocks(@ConfigProperty(name = "FAULTLINE_FLOOR_SIZES") Optional<String> sizes) {
        byAddress = sizes.map(Path::of).map(Blocks::read).orElse(new byte[0][]);
    }

    private static byte[][] read(Path file) {
        try {
            List<String> sizes = Files.readAllLines(file);
            Map<Integer, byte[]> bySize = new HashMap<>();
            return sizes.stream()
                    .map(size -> bySize.computeIfAbsent(Integer.valueOf(size), Blocks::block))
                    .toArray(byte[][]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] block(int size) {
        return "{\"floor\":true}".repeat(size / 14 + 1).substring(0, size).getBytes(StandardCharsets.US_ASCII);
    }

    byte[] at(int address) {
        return byAddress[address];
    }
}
