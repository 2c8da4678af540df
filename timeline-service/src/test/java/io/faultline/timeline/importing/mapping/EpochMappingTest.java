package io.faultline.timeline.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.format.FileOf;
import io.faultline.timeline.importing.format.csv.CsvFile;
import io.faultline.timeline.importing.format.csv.Dialect;
import io.faultline.timeline.importing.mapping.form.StatementForm;
import io.faultline.timeline.registry.RegistryOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mapping that ships for Epoch AI's table, on the three real editions, whose columns differ. */
class EpochMappingTest {

    private static final Map<String, Integer> ROWS = Map.of("2025-02-24", 895, "2025-12-02", 952, "2026-02-02", 976);

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-24", "2025-12-02", "2026-02-02"})
    void every_row_is_a_release_unless_nobody_is_named_who_made_it(String edition) throws IOException {
        List<Row> raw = FileOf.rows(FileOf.all(raw(edition)));
        List<Row> statements = mapped(edition).statements();
        assertThat(raw).hasSize(ROWS.get(edition));
        assertThat(statements).hasSameSizeAs(raw);
        assertThat(statements)
                .extracting(row -> row.tree().get("id").textValue())
                .doesNotHaveDuplicates();
        Set<String> nobody = models(raw.stream().filter(row -> !row.tree().has("Organization")), "Model");
        List<Row> faulty = statements.stream()
                .filter(row -> !StatementForm.faultsOf(row.tree()).isEmpty())
                .toList();
        assertThat(models(faulty.stream(), "model")).isEqualTo(nobody);
        assertThat(faulty).allSatisfy(row -> {
            assertThat(StatementForm.faultsOf(row.tree())).hasSize(1);
            assertThat(row.problem(StatementForm.faultsOf(row.tree()).getFirst())
                            .column())
                    .isEqualTo("Organization");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-24", "2025-12-02", "2026-02-02"})
    void deepseek_and_openai_have_the_releases_that_the_file_gives_them(String edition) throws IOException {
        List<Row> raw = FileOf.rows(FileOf.all(raw(edition)));
        List<Row> statements = mapped(edition).statements();
        for (String name : List.of("DeepSeek", "OpenAI")) {
            Set<String> told = models(
                    raw.stream()
                            .filter(row -> List.of(row.tree()
                                            .path("Organization")
                                            .asText()
                                            .split(","))
                                    .contains(name)),
                    "Model");
            Set<String> made = models(
                    statements.stream()
                            .filter(row -> row.tree().path("developer").asText().equals(name.toLowerCase())
                                    || row.tree()
                                            .path("coDevelopers")
                                            .toString()
                                            .contains('"' + name.toLowerCase() + '"')),
                    "model");
            assertThat(made).isEqualTo(told).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-24", "2025-12-02", "2026-02-02"})
    void no_edition_has_a_cell_that_cannot_be_understood_but_an_address_without_a_scheme(String edition) {
        Mapped mapped = mapped(edition);
        assertThat(mapped.problems()).isEmpty();
        assertThat(mapped.warnings().stream().filter(problem -> "Link".equals(problem.column())))
                .allSatisfy(problem -> assertThat(problem.value()).isEqualTo("arxiv.org/abs/2501.14818"));
    }

    private static Set<String> models(Stream<Row> rows, String field) {
        return rows.map(row -> row.tree().get(field).textValue().strip()).collect(Collectors.toSet());
    }

    private static Mapped mapped(String edition) {
        return Mapped.file(mapping(), path(edition), RegistryOf.NONE);
    }

    private static ImportFile raw(String edition) {
        return new CsvFile(path(edition), "", Dialect.USUAL);
    }

    private static Path path(String edition) {
        return Path.of("../../shared/data/epoch-notable-ai-models/notable_" + edition + ".csv");
    }

    private static Mapping mapping() {
        try {
            return Mapped.mapping(
                    Files.readString(Path.of("src/main/resources/mappings/epoch-notable-ai-models.yaml")));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
