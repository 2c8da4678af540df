package io.faultline.timeline.importing.format.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.Violation;
import io.faultline.timeline.importing.file.ImportProblem;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.format.FileOf;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlFileTest {

    @Test
    void norway_is_not_false() {
        Row row = onlyRow("""
                actions:
                  - id: x
                    imposedBy: NO
                    effective: 2025-07
                    extraterritorial: true
                    newRate: 12.5
                    priorRate: ~
                """);
        assertThat(row.tree().get("imposedBy").textValue()).isEqualTo("NO");
        assertThat(row.tree().get("effective").textValue()).isEqualTo("2025-07");
        assertThat(row.tree().get("extraterritorial").booleanValue()).isTrue();
        assertThat(row.tree().get("newRate").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(row.tree().get("priorRate").isNull()).isTrue();
    }

    @Test
    void a_problem_names_the_line_field_and_value() {
        Row row = onlyRow("""
                actions:
                  - id: x
                    targets:
                      - CN
                      - Atlantis
                """);
        assertThat(row.problem(new Violation("targets[1]", "is unknown")))
                .isEqualTo(new ImportProblem("x.yaml", 5, null, "targets[1]", "Atlantis", "is unknown", false));
    }

    @Test
    void a_missing_field_is_reported_where_its_object_begins() {
        Row row = onlyRow("""
                actions:
                  - id: x
                    sources:
                      - url: https://example.org
                """);
        assertThat(row.problem(new Violation("sources[0].title", "is required")).line())
                .isEqualTo(4);
        assertThat(row.problem(new Violation("kind", "is required")).line()).isEqualTo(2);
    }

    @Test
    void observations_need_no_kind() {
        assertThat(onlyRow("observations: [{indicator: x}]").tree().get("kind").textValue())
                .isEqualTo("observation");
    }

    @Test
    void a_list_of_statements_needs_no_heading() {
        assertThat(onlyRow("- {kind: sanction, id: x}").tree().get("id").textValue())
                .isEqualTo("x");
    }

    @Test
    void subjects_are_told_from_statements() {
        assertThat(rows("""
                actions: [{kind: sanction}]
                subjects: [{type: agency}, {type: bloc}]
                """)).extracting(Row::isSubject).containsExactly(false, true, true);
    }

    @Test
    void a_syntax_error_names_its_line() {
        assertThat(complaint("actions:\n  - id: x\n    goods: [a, b\n  - id: y"))
                .startsWith("line 4");
    }

    @Test
    void a_field_given_twice_is_refused() {
        assertThat(complaint("- id: x\n  id: y")).isEqualTo("line 2: 'id' is given twice");
    }

    @Test
    void an_unknown_list_is_refused() {
        assertThat(complaint("acts: []")).isEqualTo("line 1: 'acts' is not one of subjects, actions, observations");
    }

    @Test
    void a_bomb_of_aliases_is_refused() {
        StringBuilder bomb = new StringBuilder("actions:\n - a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 10; i++) {
            String one = "*a" + (i - 1);
            bomb.append(
                    "   a%d: &a%d [%s]\n".formatted(i, i, String.join(",", java.util.Collections.nCopies(10, one))));
        }
        assertThat(complaint(bomb.toString())).contains("alias");
    }

    @Test
    void an_alias_of_itself_is_refused() {
        assertThat(complaint("- a: &a [*a]")).isNotEmpty();
    }

    @Test
    void a_document_nested_too_deeply_is_refused() {
        assertThat(complaint("[".repeat(100_000))).contains("nested deeper than 40");
    }

    @Test
    void an_empty_document_has_no_rows() {
        assertThat(rows("")).isEmpty();
    }

    private static Row onlyRow(String yaml) {
        assertThat(rows(yaml)).hasSize(1);
        return rows(yaml).getFirst();
    }

    private static List<Row> rows(String yaml) {
        return FileOf.rows(FileOf.text(yaml, path -> new YamlFile(path, "x.yaml")));
    }

    private static String complaint(String yaml) {
        return FileOf.complaint(yaml, path -> new YamlFile(path, "x.yaml"));
    }
}
