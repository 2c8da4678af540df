package io.faultline.timeline.importing.mapping.definition;

import static io.faultline.timeline.importing.mapping.Mapped.faults;
import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.Violation;
import io.faultline.contract.statement.Kinds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mapping is wrong before the first row, with the line of every mistake. */
class MappingFaultsTest {

    @Test
    void a_mapping_without_a_fault_has_none() {
        assertThat(faults(sanction(""))).isEmpty();
    }

    @Test
    void what_is_no_yaml_is_told_with_its_line() {
        assertThat(message("statement:\n  id: [x\n")).startsWith("line 3");
        assertThat(message("")).isEqualTo("the document is empty");
        assertThat(message("- x")).isEqualTo("line 1: is not a map of fields");
    }

    @Test
    void unknown_keys_are_named_with_their_line() {
        assertThat(message("descriptoin: x\n" + sanction("")))
                .startsWith("line 1: 'descriptoin' is no key of a mapping; known are columns, description");
        assertThat(message(sanction("note: {column: A, formatz: [x]}")))
                .startsWith("line 8: 'formatz' is no key of a cell; known are as, column");
        assertThat(message(sanction("note: {join: [x], width: y}")))
                .isEqualTo("line 8: 'width' is no key of a join; known are join, with");
        assertThat(message("table: {delimitor: x}\n" + sanction("")))
                .isEqualTo("line 1: 'delimitor' is no key of a table; known are delimiter, encoding, quote");
        assertThat(faults("where: {colum: x, equals: y}\n" + sanction("")))
                .extracting(Violation::message)
                .containsExactly(
                        "line 1: 'colum' is no key of a row filter; known are column, empty, equals, in, matches, not",
                        "line 1: is missing");
        assertThat(message("unpivot: {columns: x, name: n, value: v, keep: x}\n" + sanction("")))
                .startsWith("line 1: 'keep' is no key of unpivot");
    }

    @Test
    void unknown_kinds_and_fields_are_named() {
        assertThat(message("statement: {kind: sanctions}"))
                .startsWith("line 1: 'sanctions' is no kind; known are alliance");
        assertThat(message("description: x")).endsWith("a statement needs a 'kind', and a mapping a 'statement'");
        assertThat(message(sanction("sinceWhen: x")))
                .startsWith("line 8: 'sinceWhen' is no field here; known are adopted");
        assertThat(message(sanction("amounts: [{vlaue: 1}]")))
                .startsWith("line 8: 'vlaue' is no field here; known are claimedBy");
    }

    @Test
    void every_field_that_the_kind_needs_is_missed_at_once() {
        assertThat(faults("statement: {kind: export-control, targets: [CN]}"))
                .extracting(Violation::message)
                .containsExactlyInAnyOrder(
                        "line 1: 'id' is missing: a statement of the kind export-control needs it",
                        "line 1: 'sources' is missing: a statement of the kind export-control needs it",
                        "line 1: 'title' is missing: a statement of the kind export-control needs it",
                        "line 1: 'imposedBy' is missing: a statement of the kind export-control needs it",
                        "line 1: 'goods' is missing: a statement of the kind export-control needs it");
        assertThat(message(sanction("amounts: [{measure: x, currency: USD}]")))
                .isEqualTo("line 8: 'amounts[0].value' is missing: a statement of the kind sanction needs it");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_says_what_it_needs(String kind) {
        assertThat(faults("statement: {kind: " + kind + "}"))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.message()).contains("is missing"));
    }

    @Test
    void an_observation_needs_no_id() {
        assertThat(faults("""
                statement: {kind: observation, indicator: x, subject: US, value: {column: V}, unit: percent, sources: [{title: x}]}
                """)).isEmpty();
        assertThat(faults("""
                statement: {kind: observation, indicator: x, subject: US, value: {column: V, as: text}, unit: label, sources: [{title: x}]}
                """)).isEmpty();
    }

    @Test
    void a_constant_that_the_contract_refuses_is_refused_before_the_first_row() {
        assertThat(message(sanction("credibility: certain"))).startsWith("line 8: 'certain' is not one of");
        assertThat(message(sanction("effective: soon"))).startsWith("line 8: 'soon' is not a date");
        assertThat(message(sanction("amounts: [{value: 1, currency: XYZ}]")))
                .isEqualTo("line 8: 'XYZ' is no ISO 4217 code");
    }

    @Test
    void what_only_a_row_can_tell_is_left_to_the_rows() {
        assertThat(faults(sanction("until: {column: A}\n  through: {column: B}\n  lasts: '{C}'")))
                .isEmpty();
        assertThat(faults(sanction("amounts: [{value: {column: A}, currency: '{B}', unit: '{C}'}]")))
                .isEmpty();
        assertThat(faults(sanction("effective: {column: A}\n  until: {column: B}\n  credibility: {column: C}\n"
                        + "  respondsTo: ['{D}']")))
                .isEmpty();
    }

    @Test
    void bad_formats_are_quoted() {
        assertThat(message(sanction("effective: {column: A, formats: [yyyy, bbb]}")))
                .startsWith("line 8: 'bbb' is not a date format such as 'd MMMM yyyy'");
        assertThat(message(sanction("effective: {column: A, formats: [d MMMM]}")))
                .endsWith("it has no year");
        assertThat(message(sanction("effective: {column: A, languages: ['?']}")))
                .isEqualTo("line 8: '?' is not a language tag such as en or zh-Hant");
        assertThat(message(sanction("effective: {column: A, precision: week}")))
                .isEqualTo("line 8: 'week' is not one of day, month, year");
        assertThat(message(sanction("amounts: [{value: {column: A, multiplier: many}, unit: x}]")))
                .isEqualTo("line 8: 'many' is not a number");
        assertThat(message(sanction("amounts: [{value: {column: A, decimal: ',', thousands: ','}, unit: x}]")))
                .isEqualTo("line 8: 'decimal' and 'thousands' are the same");
        assertThat(message("table: {delimiter: ab}\n" + sanction(""))).isEqualTo("line 1: 'ab' is not one character");
        assertThat(message("table: {encoding: utf-5}\n" + sanction("")))
                .isEqualTo("line 1: 'utf-5' is not an encoding such as UTF-8 or windows-1252");
        assertThat(message("where: {column: A, matches: '('}\n" + sanction("")))
                .startsWith("line 1: '(' is not a regular expression");
    }

    @Test
    void options_that_do_not_go_with_a_cell_are_refused() {
        assertThat(message(sanction("note: {column: A, formats: [yyyy]}")))
                .isEqualTo("line 8: 'formats' goes with cells that are taken as a date only");
        assertThat(message(sanction("note: {column: A, multiplier: 2}")))
                .isEqualTo("line 8: 'multiplier' goes with cells that are taken as a number only");
        assertThat(message(sanction("note: {column: A, take: all}")))
                .isEqualTo("line 8: 'note' takes one value; take only, first or last");
        assertThat(message(sanction("note: {column: A, default: x}")))
                .isEqualTo("line 8: 'others' and 'default' go with a 'map'");
        assertThat(message(sanction("note: {column: A, map: x}")))
                .isEqualTo("line 8: is not a map from texts to values");
        assertThat(message(sanction("note: {column: A, as: colour}")))
                .startsWith("line 8: 'colour' is not one of boolean");
        assertThat(message(sanction("note: {column: A, take: some}"))).startsWith("line 8: 'some' is not one of all");
        assertThat(message(sanction("note: {column: A, faulty: shrug}")))
                .isEqualTo("line 8: 'shrug' is not one of leave-out, reject");
        assertThat(message(sanction("note: {column: A, map: {a: b}, others: x}")))
                .isEqualTo("line 8: 'x' is not one of keep, leave-out, reject");
        assertThat(message("unknownCompanies: guess\n" + sanction("")))
                .isEqualTo("line 1: 'guess' is not one of create, report");
    }

    @Test
    void fields_take_what_the_contract_lets_stand_there() {
        assertThat(message(sanction("summary: A summary")))
                .isEqualTo("line 8: takes texts by language, such as {en: …}");
        assertThat(message(sanction("summary: {column: A}")))
                .isEqualTo("line 8: takes texts by language, such as {en: …}");
        assertThat(message(sanction("amounts: {column: A}"))).startsWith("line 8: takes a list of fields: claimedBy");
        assertThat(message(sanction("amounts: [x]"))).startsWith("line 8: takes fields of its own: claimedBy");
        assertThat(message(sanction("note: [a, b]")))
                .isEqualTo("line 8: is neither a text, nor a cell {column: …}, nor a {join: […]}");
    }

    @Test
    void templates_are_read_before_the_first_row() {
        assertThat(message(sanction("note: 'a {B'"))).isEqualTo("line 8: '{B' has no closing brace");
        assertThat(message(sanction("note: '{B|shout}'")))
                .isEqualTo("line 8: 'shout' is no function; known are lower, slug, upper");
    }

    @Test
    void unpivoting_and_filters_say_what_they_need() {
        assertThat(faults("unpivot: {columns: x}\n" + sanction("")))
                .extracting(Violation::message)
                .containsExactly("line 1: 'name' is missing", "line 1: 'value' is missing");
        assertThat(message("where: {column: A}\n" + sanction("")))
                .isEqualTo("line 1: says nothing of its column: give equals, not, in, matches or empty");
        assertThat(message("columns: {a: []}\n" + sanction(""))).isEqualTo("line 1: names no column");
    }

    @Test
    void all_faults_are_told_together() {
        assertThat(faults("wher: []\n" + sanction("note: '{B|shout}'\n  summary: x")))
                .hasSize(3);
    }

    static List<String> kinds() {
        return List.copyOf(Kinds.all().keySet());
    }

    private static String message(String yaml) {
        List<Violation> faults = faults(yaml);
        assertThat(faults).hasSize(1);
        return faults.getFirst().message();
    }

    /** Whose further fields begin on line 8, or one lower than what stands before it. */
    private static String sanction(String fields) {
        return """
                statement:
                  kind: sanction
                  id: "{id}"
                  title: {en: a sanction}
                  imposedBy: US
                  targets: [RU]
                  sources: [{title: a list}]
                """ + "  " + fields + "\n";
    }
}
