package io.faultline.contract.json;

import static io.faultline.contract.json.Json.bloc;
import static io.faultline.contract.json.Json.observation;
import static io.faultline.contract.json.Json.read;
import static io.faultline.contract.json.Json.tariff;
import static io.faultline.contract.json.Json.violations;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.faultline.contract.Problem;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Violation;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Restriction.Tariff;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.subject.Subject;
import io.faultline.contract.time.DatePeriod;
import io.faultline.contract.time.ImpreciseDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'newRate': 1.50, 'priorRate': 0",
                "'newRate': 1e9",
                "'effective': '2025', 'lasts': 'P10Y'",
                "'effective': '[..2025-04]', 'through': '[2025-07-01..2025-09-30]'",
                "'credibility': 'rumoured', 'linkBasis': 'stated', 'dateBasis': 'inferred'",
                "'note': 'emoji 🚀, quotes \\\" and \\n lines', 'tags': ['中國']",
                "'sources': [{'title': 'A', 'url': 'https://example.org/', 'published': '2025-07', 'official': false}]",
                "'amounts': [{'value': -600000000000, 'currency': 'USD', 'type': 'announced', 'qualifier': 'at-least'}]"
            })
    void what_is_written_is_read_as_the_same_statement(String fields) throws JsonProcessingException {
        Statement statement = read(tariff(fields));

        assertThat(read(Json.MAPPER.writeValueAsString(statement))).isEqualTo(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'value': 0.000",
                "'value': 'leading', 'unit': 'label'",
                "'period': '2020/2025', 'dimensions': {'scope': '國產晶片', 'market': 'CN'}",
                "'from': '2025', 'forecast': true, 'qualifier': 'about'"
            })
    void what_is_written_is_read_as_the_same_observation(String fields) throws JsonProcessingException {
        Statement statement = read(observation(fields));

        assertThat(read(Json.MAPPER.writeValueAsString(statement))).isEqualTo(statement);
    }

    @Test
    void a_statement_is_one_flat_object_without_what_was_left_out() throws JsonProcessingException {
        assertThat(Json.MAPPER.writeValueAsString(read(tariff("'newRate': 100.0, 'effective': '2025'"))))
                .isEqualTo(Json.text(
                        "{'kind':'tariff','id':'us-tariff','title':{'en':'A tariff'},'sources':[{'title':'Article'}],"
                                + "'effective':'2025','imposedBy':'US','targets':['CN'],'newRate':100}"));
    }

    @Test
    void a_problem_is_written_whole() throws JsonProcessingException {
        Problem problem = Problem.of(400, "invalid", "Invalid", "See violations", List.of());

        assertThat(Json.MAPPER.writeValueAsString(problem))
                .isEqualTo(Json.text(
                        "{'type':'urn:faultline:problem:invalid','title':'Invalid','status':400,'detail':'See violations',"
                                + "'code':'invalid','violations':[]}"));
    }

    @Test
    void a_single_value_may_stand_for_a_list_of_one() {
        assertThat(((Tariff) read(tariff("'targets': 'CN'"))).targets()).containsExactly(new SubjectId("CN"));
    }

    @Test
    void a_list_that_is_left_out_or_null_is_empty() {
        assertThat(((Tariff) read(tariff(""))).products()).isEmpty();
        assertThat(((Tariff) read(tariff("'products': null"))).products()).isEmpty();
    }

    @Test
    void a_bare_year_may_be_a_number() {
        assertThat(((Tariff) read(tariff("'effective': 2025"))).dates().effective())
                .isEqualTo(ImpreciseDate.parse("2025"));
        assertThat(((Observation) read(observation("'from': 2025"))).from()).isEqualTo(ImpreciseDate.parse("2025"));
        assertThat(((Observation) read(observation("'period': 2025"))).period()).isEqualTo(DatePeriod.parse("2025"));
    }

    @Test
    void an_unknown_rate_is_not_a_rate_of_zero() {
        assertThat(((Tariff) read(tariff("'newRate': 0"))).newRate()).isZero();
        assertThat(((Tariff) read(tariff("'newRate': null"))).newRate()).isNull();
        assertThat(((Tariff) read(tariff(""))).newRate()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'text': '2025', 'earliest': '2020-01-01', 'latest': '2020-12-31'}",
                "{'text': '2025', 'first': '2020-01-01', 'last': '2020-12-31'}",
                "{}",
                "[]",
                "['2025']",
                "true",
                "2025.5",
                "20250710",
                "-5",
                "''"
            })
    void nothing_but_a_text_or_a_bare_year_is_a_date(String date) {
        assertThat(violations(tariff("'effective': " + date)))
                .extracting(Violation::field)
                .containsExactly("effective");
        assertThat(violations(observation("'period': " + date)))
                .extracting(Violation::field)
                .containsExactly("period");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1958", "'1958'", "'1958-01'", "'1958-02-30'", "'1958-01-01T00:00:00'", "''", "null"})
    void membership_begins_on_a_day(String from) {
        assertThat(violations(bloc("'members': [{'country': 'DE', 'from': " + from + "}]")))
                .extracting(Violation::field)
                .containsExactly("members[0].from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "'1'", "'STATED'", "'Stated'", "'sure'", "''", "true", "[]", "{}"})
    void a_word_of_a_fixed_list_is_written_as_it_stands_there(String credibility) {
        assertThat(violations(tariff("'credibility': " + credibility)))
                .extracting(Violation::field)
                .containsExactly("credibility");
    }

    @Test
    void a_subject_is_read_by_its_type() {
        assertThat(read(bloc(""), Subject.class)).isInstanceOf(Subject.Bloc.class);
    }

    @Test
    void a_mapper_is_its_callers_own() {
        assertThat(ContractJson.mapper()).isNotSameAs(ContractJson.mapper());
    }
}
