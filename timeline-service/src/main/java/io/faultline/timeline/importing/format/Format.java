package io.faultline.timeline.importing.format;

import io.faultline.timeline.importing.file.ImportFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file is written in. Compression is found by itself. */
public enum Format {
    NDJSON,
    YAML;

    /** By the media type that it was sent with, else by the ending of its name. */
    public static Optional<Format> of(@Nullable String mediaType, String name) {
        return byMediaType(mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT))
                .or(() -> byName(name.toLowerCase(Locale.ROOT)));
    }

    /** @param name to be quoted in problems */
    public ImportFile file(Path path, String name) {
        return switch (this) {
            case NDJSON -> new NdjsonFile(path, name);
            case YAML -> new YamlFile(path, name);
        };
    }

    private static Optional<Format> byMediaType(String type) {
        if (type.contains("ndjson") || type.contains("jsonl")) {
            return Optional.of(NDJSON);
        }
        return type.contains("yaml") ? Optional.of(YAML) : Optional.empty();
    }

    private static Optional<Format> byName(String name) {
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
            case "ndjson", "jsonl" -> Optional.of(NDJSON);
            case "yaml", "yml" -> Optional.of(YAML);
            default -> Optional.empty();
        };
    }
}
