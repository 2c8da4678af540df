package io.faultline.timeline.importing.mapping;

import static io.faultline.timeline.importing.mapping.Mapped.sanctions;
import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.Violation;
import io.faultline.timeline.importing.file.ImportProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsTest {

    @Test
    void constants_stand_in_every_row() {
        Mapped made = Mapped.csv(sanctions("credibility: confirmed\nnote: by hand"), "id\na\nb\n");
        assertThat(made.values("credibility")).containsExactly("confirmed", "confirmed");
        assertThat(made.values("kind")).containsOnly("sanction");
        assertThat(made.values("sources")).containsOnly(List.of(Map.of("title", "a list")));
    }

    @Test
    void a_template_puts_cells_into_a_text_and_functions_change_them() {
        assertThat(value("note: '{A} ({B|lower}), {A|slug|upper} {{braces}}'", "id,A,B\nx,Acme & Co,BIG\n", "note"))
                .isEqualTo("Acme & Co (big), ACME-AND-CO {braces}");
    }

    @Test
    void a_template_with_an_empty_cell_is_nothing() {
        assertThat(value("note: '{A} and {B}'", "id,A,B\nx,a,\n", "note")).isNull();
    }

    @Test
    void a_join_leaves_out_what_is_empty() {
        String join = "note: {join: ['A is {A}.', 'B is {B}.', {column: C}], with: ' / '}";
        assertThat(value(join, "id,A,B,C\nx,1,,3\n", "note")).isEqualTo("A is 1. / 3");
        assertThat(value(join, "id,A,B,C\nx,,,\n", "note")).isNull();
    }

    @Test
    void texts_are_given_by_language() {
        assertThat(value("summary: {en: '{A}', zh-Hant: '{B}'}", "id,A,B\nx,chips,晶片\n", "summary"))
                .isEqualTo(Map.of("en", "chips", "zh-Hant", "晶片"));
        assertThat(value("summary: {en: '{A}', zh-Hant: '{B}'}", "id,A,B\nx,chips,\n", "summary"))
                .isEqualTo(Map.of("en", "chips"));
    }

    @Test
    void spaces_and_line_ends_around_a_cell_do_not_count() {
        assertThat(value("note: '{A}'", "id,A\nx,\" a\nb \n\"\n", "note")).isEqualTo("a\nb");
    }

    @Test
    void several_values_in_a_cell_become_a_list_each_once() {
        assertThat(value("goods: {column: A, separator: ','}", "id,A\nx,\"chips, ,tools,chips\"\n", "goods"))
                .isEqualTo(List.of("chips", "tools"));
        assertThat(value("goods: {column: A, separator: ['; ', ' and ']}", "id,A\nx,a; b and c\n", "goods"))
                .isEqualTo(List.of("a", "b", "c"));
    }

    @Test
    void a_list_takes_constants_templates_and_cells_and_drops_what_is_empty() {
        assertThat(value("tags: [always, '{A}', {column: B, separator: ','}]", "id,A,B\nx,,\"b,c\"\n", "tags"))
                .isEqualTo(List.of("always", "b", "c"));
    }

    @Test
    void one_of_several_values_is_taken_or_the_row_is_refused() {
        String table = "id,A\nx,\"a,b,c\"\n";
        assertThat(value("note: {column: A, separator: ',', take: first}", table, "note"))
                .isEqualTo("a");
        assertThat(value("note: {column: A, separator: ',', take: last}", table, "note"))
                .isEqualTo("c");
        assertThat(value("tags: {column: A, separator: ',', take: rest}", table, "tags"))
                .isEqualTo(List.of("b", "c"));
        assertThat(problem("note: {column: A, separator: ','}", table).message())
                .isEqualTo("has 3 values where one is wanted");
    }

    @Test
    void the_rest_of_one_value_is_nothing() {
        assertThat(value("tags: {column: A, separator: ',', take: rest}", "id,A\nx,a\n", "tags"))
                .isNull();
    }

    @Test
    void a_value_map_says_what_texts_mean() {
        String map = "credibility: {column: A, map: {Yes: confirmed, Perhaps: rumoured, 'No': null}}";
        assertThat(Mapped.csv(sanctions(map), "id,A\na,Yes\nb,Perhaps\nc,No\nd,\n")
                        .values("credibility"))
                .containsExactly("confirmed", "rumoured", null, null);
    }

    @Test
    void a_text_that_a_value_map_does_not_know_is_a_problem_unless_it_says_otherwise() {
        String table = "id,A\nx,?\n";
        assertThat(problem("note: {column: A, map: {b: B, a: A}}", table))
                .isEqualTo(new ImportProblem("table.csv", 2, "A", "note", "?", "'?' is not one of a, b", false));
        assertThat(value("note: {column: A, map: {a: A}, default: other}", table, "note"))
                .isEqualTo("other");
        assertThat(value("note: {column: A, map: {a: A}, others: keep}", table, "note"))
                .isEqualTo("?");
        assertThat(value("note: {column: A, map: {a: A}, others: leave-out}", table, "note"))
                .isNull();
    }

    @Test
    void a_value_map_may_give_numbers_and_flags_and_names_to_be_looked_up() {
        String release = """
                statement:
                  kind: model-release
                  id: "{id}"
                  title: {en: x}
                  model: x
                  developer: {column: By, as: country, map: {Holland: Netherlands}, others: keep}
                  openWeights: {column: Open, map: {free: true, closed: false}}
                  sources: [{title: x}]
                """;
        Mapped made = Mapped.csv(release, "id,By,Open\na,Holland,free\nb,FRA,closed\n");
        assertThat(made.values("developer")).containsExactly("NL", "FR");
        assertThat(made.values("openWeights")).containsExactly(true, false);
    }

    @Test
    void an_empty_cell_leaves_the_field_out_or_takes_what_stands_for_it() {
        assertThat(value("effective: {column: A}", "id,A\nx,\n", "effective")).isNull();
        assertThat(value("note: {column: A, ifEmpty: none given}", "id,A\nx,\n", "note"))
                .isEqualTo("none given");
    }

    @Test
    void texts_that_stand_for_no_value_are_empty() {
        assertThat(value("note: '{A}'", "id,A\nx,n/a\n", "note", "empty: [n/a, '-']\n"))
                .isNull();
    }

    @Test
    void dates_have_the_precision_of_their_format_or_of_the_mapping() {
        String formats = "effective: {column: A, formats: [d MMMM yyyy, MMMM yyyy, yyyy]%s}";
        Mapped made = Mapped.csv(sanctions(formats.formatted("")), "id,A\na,3 July 2025\nb,july 2025\nc,2025\n");
        assertThat(made.values("effective")).containsExactly("2025-07-03", "2025-07", "2025");
        Mapped coarse = Mapped.csv(sanctions(formats.formatted(", precision: month")), "id,A\na,1 July 2025\nb,2025\n");
        assertThat(coarse.values("effective")).containsExactly("2025-07", "2025");
    }

    @Test
    void a_cell_that_is_no_date_rejects_its_row_and_no_other() {
        Mapped made = Mapped.csv(sanctions("effective: {column: Since}"), "id,Since\na,soon\nb,2025-07\n");
        assertThat(made.values("id")).containsExactly("b");
        assertThat(made.problems())
                .containsExactly(new ImportProblem(
                        "table.csv",
                        2,
                        "Since",
                        "effective",
                        "soon",
                        "'soon' is not a date as the mapping says they are written",
                        false));
    }

    @Test
    void an_amount_is_nothing_without_its_value() {
        String amounts = """
                amounts:
                  - {measure: fine, value: {column: Fine, strip: [$]}, currency: USD}
                  - {measure: goods, value: {column: Goods, multiplier: 1000000}, currency: "{Currency}", qualifier: about}
                """;
        assertThat(value(amounts, "id,Fine,Goods,Currency\nx,,2.5,EUR\n", "amounts"))
                .isEqualTo(List.of(Map.of(
                        "measure",
                        "goods",
                        "value",
                        new BigDecimal("2500000.0"),
                        "currency",
                        "EUR",
                        "qualifier",
                        "about")));
        assertThat(value(amounts, "id,Fine,Goods,Currency\nx,$1.2 billion,,\n", "amounts"))
                .isEqualTo(List.of(Map.of("measure", "fine", "value", new BigDecimal("1.2E+9"), "currency", "USD")));
    }

    @Test
    void what_is_wrong_with_one_field_may_leave_out_that_field_with_a_warning() {
        Mapped made =
                Mapped.csv(sanctions("effective: {column: Since, faulty: leave-out}"), "id,Since\na,soon\nb,2025-07\n");
        assertThat(made.values("effective")).containsExactly(null, "2025-07");
        assertThat(made.warnings()).extracting(ImportProblem::value).containsExactly("soon");
        assertThat(made.warnings()).extracting(ImportProblem::warning).containsExactly(true);
    }

    @Test
    void every_cell_that_cannot_be_understood_is_told() {
        Mapped made = Mapped.csv(sanctions("effective: {column: A}\nuntil: {column: B}"), "id,A,B\na,soon,never\n");
        assertThat(made.problems()).extracting(ImportProblem::column).containsExactly("A", "B");
    }

    @Test
    void what_the_contract_refuses_later_is_told_with_the_column_of_the_field() {
        Mapped made = Mapped.csv(sanctions("tags: [x, '{A}', {column: B}]"), "id,A,B\na,,b\n");
        assertThat(made.rows().getFirst().problem(new Violation("tags[1]", "bad")))
                .isEqualTo(new ImportProblem("table.csv", 2, "B", "tags[1]", "b", "bad", false));
        assertThat(made.rows().getFirst().problem(new Violation("id", "bad")).column())
                .isEqualTo("id");
    }

    @Test
    void columns_that_editions_call_differently_have_one_name() {
        String mapping = "columns: {since: [Since, Start date]}\n" + sanctions("effective: {column: since}");
        assertThat(Mapped.csv(mapping, "id,Since\na,2025\n").value("effective")).isEqualTo("2025");
        assertThat(Mapped.csv(mapping, "id,Start date\na,2025\n").value("effective"))
                .isEqualTo("2025");
        assertThat(Mapped.csv(mapping, "id,Start date\na,soon\n")
                        .problems()
                        .getFirst()
                        .column())
                .isEqualTo("Start date");
    }

    @Test
    void rows_of_json_are_mapped_by_the_paths_of_their_fields() {
        String mapping = sanctions("effective: {column: dates.start}\ntags: {column: labels}\nnote: '{amount}'");
        Mapped made = Mapped.ndjson(
                mapping, "{\"id\":\"a\",\"dates\":{\"start\":2025},\"labels\":[\"x\",\"y\"],\"amount\":1.5}\n[]\n");
        assertThat(made.values("effective")).containsExactly("2025");
        assertThat(made.values("tags")).containsExactly(List.of("x", "y"));
        assertThat(made.values("note")).containsExactly("1.5");
        assertThat(made.problems()).extracting(ImportProblem::line).containsExactly(2);
    }

    private static Object value(String fields, String table, String field) {
        return value(fields, table, field, "");
    }

    private static Object value(String fields, String table, String field, String more) {
        return Mapped.csv(more + sanctions(fields), table).value(field);
    }

    private static ImportProblem problem(String fields, String table) {
        Mapped made = Mapped.csv(sanctions(fields), table);
        assertThat(made.rows()).isEmpty();
        assertThat(made.problems()).hasSize(1);
        return made.problems().getFirst();
    }
}
