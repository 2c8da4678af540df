package io.faultline.contract.json;

import static io.faultline.contract.json.Json.bloc;
import static io.faultline.contract.json.Json.observation;
import static io.faultline.contract.json.Json.tariff;
import static io.faultline.contract.json.Json.text;
import static io.faultline.contract.json.Json.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.Violation;
import io.faultline.contract.event.Provenance;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonViolationsTest {

    private static final String ONE_OF_CREDIBILITY = "is not one of rumoured, stated, confirmed, disputed, refuted";

    @Test
    void every_unknown_field_is_named() {
        assertThat(violations(tariff("'tarrifs': 1, 'imposdBy': 'US'")))
                .containsExactly(
                        new Violation("tarrifs", "'tarrifs' is not a field of tariff"),
                        new Violation("imposdBy", "'imposdBy' is not a field of tariff"));
        assertThat(violations(bloc("'home': 'BE', 'leader': 'x'")))
                .containsExactly(
                        new Violation("home", "'home' is not a field of bloc"),
                        new Violation("leader", "'leader' is not a field of bloc"));
    }

    @Test
    void a_field_of_another_kind_is_unknown() {
        assertThat(violations(tariff("'elements': ['Ho']")))
                .containsExactly(new Violation("elements", "'elements' is not a field of tariff"));
    }

    @Test
    void an_unknown_field_deep_within_is_named_by_its_path() {
        assertThat(violations(tariff("'sources': [{'title': 'A'}, {'title': 'B', 'autor': 'x'}]")))
                .containsExactly(new Violation("sources[1].autor", "'autor' is not a field here"));
        assertThat(violations(tariff("'amounts': [{'value': 1, 'unit': 'MW', 'curency': 'USD'}]")))
                .containsExactly(new Violation("amounts[0].curency", "'curency' is not a field here"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    'newRate': '5'                      | newRate            | '"5"' is not a number
                    'newRate': true                     | newRate            | 'true' is not a number
                    'newRate': [5]                      | newRate            | is not a number
                    'note': 5                           | note               | '5' is not a text
                    'note': {}                          | note               | is not a text
                    'tags': [5]                         | tags[0]            | '5' is not a text
                    'tags': 5                           | tags[0]            | '5' is not a text
                    'sources': 'Article'                | sources[0]         | '"Article"' is not an object of the form expected here
                    'sources': [{'title': 5}]           | sources[0].title   | '5' is not a text
                    'sources': [{}]                     | sources[0].title   | is required
                    'sources': [{'title':'A','official':'yes'}] | sources[0].official | '"yes"' is not true or false
                    'sources': [{'title':'A','official':1}]     | sources[0].official | '1' is not true or false
                    'sources': [{'title':'A','url':'a b'}]      | sources[0].url      | 'a b' is not an address
                    'sources': [{'title':'A','url':'ftp://a'}]  | sources[0].url      | 'ftp://a' is no http or https address
                    'sources': [{'title':'A','published':'2025-02-30'}] | sources[0].published | '2025-02-30' is an impossible date
                    'sources': []                       | sources            | needs at least one entry
                    'title': 'A tariff'                 | title              | '"A tariff"' is not a map of texts, such as {"en": "…"}
                    'title': {}                         | title              | needs at least one entry
                    'title': {'en': 5}                  | title.en           | '5' is not a text
                    'title': {'en': null}               | title.en           | null is no value here
                    'title': {'en_US': 'A'}             | title.en_US        | 'en_US' is not a language tag such as en or zh-Hant
                    'title': null                       | title              | is required
                    'imposedBy': null                   | imposedBy          | is required
                    'imposedBy': 'the US'               | imposedBy          | 'the US' is not a subject id such as CN (country), EU (bloc) or nvidia (company)
                    'imposedBy': 5                      | imposedBy          | '5' is not a subject id such as CN (country), EU (bloc) or nvidia (company)
                    'targets': [null]                   | targets[0]         | null is no value here
                    'targets': []                       | targets            | needs at least one entry
                    'targets': ['CN', 'xY']             | targets[1]         | 'xY' is not a subject id such as CN (country), EU (bloc) or nvidia (company)
                    'respondsTo': ['a', 'B']            | respondsTo[1]      | 'B' is not an id: 1 to 128 of a-z, 0-9, '.' and '-', beginning with a letter or digit
                    'partOf': 5                         | partOf             | '5' is not an id such as us-chip-controls-2025
                    'effective': '2025-13'              | effective          | '2025-13' is an impossible date
                    'effective': true                   | effective          | 'true' is not a date such as 2025-07-10, 2025-07 or 2025
                    'lasts': '10 years'                 | lasts              | '10 years' is not a period such as P10Y
                    'lasts': 10                         | lasts              | '10' is not a period such as P10Y
                    'lasts': 'P1Y', 'until': '2026'     | until              | give only one of until, through, lasts
                    'amounts': [{'value': 1}]           | amounts[0].currency | give either a currency or a unit
                    'amounts': [{'value': 1e99999, 'unit': 't'}] | amounts[0].value | '1E+99999' has more than 40 digits
                    'newRate': 1e99999                  | newRate            | '1E+99999' has more than 40 digits
                    'kind': 'tarif'                     | kind               | 'tarif' is not one of alliance, app-ban, defence-contract, doctrine, entity-listing, equity-stake, export-control, investment-pledge, market-shock, model-release, observation, price-floor, procurement-ban, programme, sanction, stance, strategy, tariff
                    'kind': null                        | kind               | is required
                    """)
    void a_fault_is_told_by_path_and_value(String fields, String path, String message) {
        assertThat(violations(tariff(fields))).containsExactly(new Violation(path, message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    'value': true                            | value            | 'true' is not a number
                    'value': 'leading'                       | unit             | a text needs the unit label, a number any other
                    'value': null                            | value            | is required
                    'value': 1e99999                         | value            | '1E+99999' has more than 40 digits
                    'dimensions': {'market': null}           | dimensions.market | null is no value here
                    'dimensions': {'market': 5}              | dimensions.market | '5' is not a text
                    'dimensions': 'CN'                       | dimensions       | '"CN"' is not a map of texts, such as {"en": "…"}
                    'period': '2025/2020'                    | period           | '2025/2020' ends before it begins
                    'period': '2025', 'from': '2025'         | from             | give only one of from, period
                    'forecast': 'true'                       | forecast         | '"true"' is not true or false
                    'qualifier': 'roughly'                   | qualifier        | 'roughly' is not one of exact, about, at-least, more-than, less-than
                    """)
    void a_fault_of_an_observation_is_told_by_path_and_value(String fields, String path, String message) {
        assertThat(violations(observation(fields))).containsExactly(new Violation(path, message));
    }

    @Test
    void words_of_a_fixed_list_are_listed() {
        assertThat(violations(tariff("'credibility': 'sure'")))
                .containsExactly(new Violation("credibility", "'sure' " + ONE_OF_CREDIBILITY));
        assertThat(violations(tariff("'credibility': 1")))
                .containsExactly(new Violation("credibility", "'1' " + ONE_OF_CREDIBILITY));
        assertThat(violations(bloc("'type': 'blok'")))
                .containsExactly(new Violation("type", "'blok' is not one of agency, bloc, company, region"));
    }

    @Test
    void several_faults_of_one_object_are_told_at_once() {
        assertThat(violations(tariff("'title': null, 'imposedBy': null, 'targets': []")))
                .extracting(Violation::field)
                .containsExactly("title", "imposedBy", "targets");
    }

    @Test
    void blank_texts_are_refused_wherever_they_stand() {
        String blank = "'' is blank: leave the field out";

        assertThat(violations(tariff("'note': '', 'tags': ['a', ''], 'sources': [{'title': 'A', 'lang': ''}]")))
                .containsExactlyInAnyOrder(
                        new Violation("note", blank),
                        new Violation("tags[1]", blank),
                        new Violation("sources[0].lang", blank));
        assertThat(violations(observation("'dimensions': {'market': ''}")))
                .containsExactly(new Violation("dimensions.market", blank));
        assertThat(violations(bloc("'aliases': ['']"))).containsExactly(new Violation("aliases[0]", blank));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\udc00\\ud800"})
    void texts_that_no_store_holds_are_refused(String text) {
        String message = "holds U+0000 or half a surrogate pair";

        assertThat(violations(tariff("'note': '" + text + "'"))).containsExactly(new Violation("note", message));
        assertThat(violations(tariff("'tags': ['" + text + "']"))).containsExactly(new Violation("tags[0]", message));
        assertThat(violations(observation("'dimensions': {'" + text + "': 'CN'}")))
                .extracting(Violation::message)
                .containsExactly(message);
    }

    @Test
    void a_missing_type_is_asked_for() {
        assertThat(violations("{}")).containsExactly(new Violation("kind", "is required"));
        assertThat(violations(text("{'id': 'EU'}"), io.faultline.contract.subject.Subject.class))
                .containsExactly(new Violation("type", "is required"));
    }

    @Test
    void a_field_given_twice_is_refused() {
        assertThat(violations(text("{'kind': 'tariff', 'id': 'a', 'id': 'b'}")))
                .containsExactly(new Violation("", "is not well-formed: Duplicate field 'id' (line 1, column 35)"));
        assertThat(violations(text("{'kind': 'tariff', 'sources': [{'title': 'a', 'title': 'b'}]}")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("Duplicate field 'title'"));
    }

    @Test
    void nothing_may_follow_the_statement() {
        assertThat(violations(tariff("") + "{}")).containsExactly(new Violation("", "is followed by something else"));
        assertThat(violations(tariff("") + "x"))
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.message()).startsWith("is not well-formed: Unrecognized token 'x'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1e-99999999999"})
    void a_number_out_of_all_range_is_the_senders_fault(String number) {
        assertThat(violations(text("{'kind': 'tariff', 'newRate': " + number + "}")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).startsWith("is not well-formed: Number out of range"));
    }

    @Test
    void depth_is_limited() {
        String deep = "{\"a\": ".repeat(50) + "1" + "}".repeat(50);

        assertThat(violations(text("{'kind': 'tariff', 'title': ") + deep + "}"))
                .containsExactly(new Violation(
                        "", "is not well-formed: Document nesting depth (41) exceeds the maximum allowed (40)"));
    }

    static Stream<String> brokenTexts() {
        return Stream.of(
                "",
                " ",
                "{",
                "[",
                "[]",
                "5",
                "\"text\"",
                "nonsense",
                "{'kind': 'tariff'}",
                "{\"kind\": \"tariff\"",
                "{\"kind\": \"tariff\", \"note\": \"abc",
                "{\"kind\": \"tariff\", \"note\": \"\\x\"}",
                "{\"kind\": \"tariff\", \"note\": \"a\nb\"}",
                "{\"kind\": \"tariff\", \"newRate\": NaN}",
                "{\"kind\": \"tariff\", \"newRate\": 01}",
                "{\"kind\": \"tariff\", \"newRate\": 1e99999999999}",
                "{\"kind\": \"tariff\", \"newRate\": " + "9".repeat(2000) + "}",
                "{\"kind\": \"tariff\", \"" + "n".repeat(60_000) + "\": 1}",
                "{\"kind\": {}}",
                "{\"kind\": [\"tariff\"]}",
                "{\"kind\": \"tariff\"}",
                tariff("'effective': {}"),
                tariff("'effective': 99999999999"),
                tariff("'lasts': {}"),
                tariff("'imposedBy': {}"),
                tariff("'imposedBy': ['US', 'CN']"),
                tariff("'sources': [[]]"),
                tariff("'sources': [null]"),
                tariff("'sources': {'title': {}}"),
                tariff("'amounts': [{'value': {}}]"),
                tariff("'title': []"),
                observation("'value': {}"),
                observation("'value': []"),
                observation("'dimensions': [['a', 'b']]"),
                observation("'dimensions': {'a': {}}"),
                bloc("'members': [{'country': 'DE', 'from': {}}]"),
                bloc("'members': [5]"),
                bloc("'name': 5"));
    }

    @ParameterizedTest
    @MethodSource("brokenTexts")
    void no_message_speaks_of_java(String json) {
        assertThat(violations(json)).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.message())
                    .isNotBlank()
                    .hasSizeLessThan(400)
                    .doesNotContainPattern("(?i)java|jackson|faultline|exception|deseriali|Stream|instance|`|\\$");
            assertThat(fault.field()).doesNotContainIgnoringCase("about").doesNotContain("dates");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"knownSince\": \"2025-07-10\"}", "{\"knownSince\": \"\"}"})
    void an_instant_is_asked_for_where_one_is_missing(String json) {
        assertThat(violations(json, Provenance.class))
                .extracting(Violation::field)
                .containsExactly("knownSince");
    }
}
