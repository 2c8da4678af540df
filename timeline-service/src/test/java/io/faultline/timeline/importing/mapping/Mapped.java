package io.faultline.timeline.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.Violation;
import io.faultline.timeline.Statements;
import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.file.ImportProblem;
import io.faultline.timeline.importing.file.Read;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.format.FileOf;
import io.faultline.timeline.importing.format.Format;
import io.faultline.timeline.importing.mapping.definition.MappingReader;
import io.faultline.timeline.importing.mapping.definition.MappingReader.Reading.Faulty;
import io.faultline.timeline.importing.mapping.definition.MappingReader.Reading.Understood;
import io.faultline.timeline.registry.RegistryOf;
import io.faultline.timeline.registry.Subjects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table of a test, and what a mapping makes of it. */
public final class Mapped {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Read> reads;

    private Mapped(List<Read> reads) {
        this.reads = reads;
    }

    static Mapped csv(String mapping, String table) {
        return csv(mapping, table, RegistryOf.NONE);
    }

    static Mapped csv(String mapping, String table, Subjects registry) {
        return new Mapped(FileOf.text(table, path -> file(mapping(mapping), path, Format.CSV, registry)));
    }

    static Mapped ndjson(String mapping, String lines) {
        return new Mapped(FileOf.text(lines, path -> file(mapping(mapping), path, Format.NDJSON, RegistryOf.NONE)));
    }

    static Mapped file(Mapping mapping, Path path, Subjects registry) {
        try {
            return new Mapped(FileOf.all(file(mapping, path, Format.CSV, registry)));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A sanction of the US, whose fields are given. */
    static String sanctions(String fields) {
        return """
                statement:
                  kind: sanction
                  id: "{id}"
                  title: {en: a sanction}
                  imposedBy: US
                  targets: [RU]
                  sources: [{title: a list}]
                """ + fields.indent(2);
    }

    public static Mapping mapping(String yaml) {
        MappingReader.Reading reading = MappingReader.read(yaml);
        assertThat(reading).isInstanceOf(Understood.class);
        return ((Understood) reading).mapping();
    }

    public static List<Violation> faults(String yaml) {
        return MappingReader.read(yaml) instanceof Faulty faulty ? faulty.violations() : List.of();
    }

    List<Read> reads() {
        return reads;
    }

    List<Row> rows() {
        return FileOf.rows(reads);
    }

    List<Row> statements() {
        return rows().stream().filter(row -> !row.isSubject()).toList();
    }

    List<ImportProblem> problems() {
        return FileOf.problems(reads);
    }

    List<ImportProblem> warnings() {
        return rows().stream().flatMap(row -> row.warnings().stream()).toList();
    }

    /** What the statements say in one field, null where they do not have it. */
    List<@Nullable Object> values(String field) {
        return statements().stream()
                .map(row -> row.tree().get(field))
                .<@Nullable Object>map(Mapped::plain)
                .toList();
    }

    @Nullable
    Object value(String field) {
        assertThat(problems()).isEmpty();
        return values(field).getFirst();
    }

    private static @Nullable Object plain(@Nullable JsonNode value) {
        return value == null ? null : JSON.convertValue(value, Object.class);
    }

    private static ImportFile file(Mapping mapping, Path path, Format format, Subjects registry) {
        return mapping.over(format.file(path, "table.csv", mapping.dialect()), () -> registry);
    }

    static Subjects registry(String... companies) {
        return RegistryOf.subjects(
                Stream.of(companies).map(company -> Statements.company(company.split(":")[0], company.split(":")[1])));
    }
}
