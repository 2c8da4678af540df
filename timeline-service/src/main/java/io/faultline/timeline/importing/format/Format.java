package io.faultline.timeline.importing.format;

import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.format.csv.CsvFile;
import io.faultline.timeline.importing.format.csv.Dialect;
import io.faultline.timeline.importing.format.json.JsonFile;
import io.faultline.timeline.importing.format.json.NdjsonFile;
import io.faultline.timeline.importing.format.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file is written in. Compression is found by itself. */
public enum Format {
    CSV(List.of("text/csv", "application/csv"), List.of("csv", "txt")),
    TSV(List.of("text/tab-separated-values"), List.of("tsv", "tab")),
    NDJSON(List.of("application/x-ndjson", "application/ndjson", "application/jsonl"), List.of("ndjson", "jsonl")),
    JSON(List.of("application/json"), List.of("json")),
    YAML(List.of("application/yaml", "application/x-yaml", "text/yaml"), List.of("yaml", "yml"));

    private final List<String> mediaTypes;
    private final List<String> endings;

    Format(List<String> mediaTypes, List<String> endings) {
        this.mediaTypes = mediaTypes;
        this.endings = endings;
    }

    /** By the media type that it was sent with, else by the ending of its name. */
    public static Optional<Format> of(@Nullable String mediaType, String name) {
        String type =
                (mediaType == null ? "" : mediaType).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String small = name.toLowerCase(Locale.ROOT);
        String plain = small.endsWith(".gz") ? small.substring(0, small.length() - 3) : small;
        String ending = plain.substring(plain.lastIndexOf('.') + 1);
        return Stream.of(values())
                .filter(format -> format.mediaTypes.contains(type))
                .findFirst()
                .or(() -> Stream.of(values())
                        .filter(format -> format.endings.contains(ending))
                        .findFirst());
    }

    /** True where only a mapping can tell what its rows mean. */
    public boolean isTable() {
        return this == CSV || this == TSV;
    }

    /**
     * @param name to be quoted in problems
     * @param dialect of a table
     */
    public ImportFile file(Path path, String name, Dialect dialect) {
        return switch (this) {
            case CSV -> new CsvFile(path, name, dialect.or(','));
            case TSV -> new CsvFile(path, name, dialect.or('\t'));
            case NDJSON -> new NdjsonFile(path, name);
            case JSON -> new JsonFile(path, name);
            case YAML -> new YamlFile(path, name);
        };
    }
}
