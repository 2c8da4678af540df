package io.faultline.query.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every problem that a reading call can answer, provoked as a client would. */
class ProblemsIT {

    private static final String SANCTION = """
            {"kind":"sanction","id":"problem-gone","title":{"en":"t"},"imposedBy":"CH","targets":["BY"],\
            "effective":"2025","sources":[{"title":"s"}]}""";

    private static Stack stack;

    @BeforeAll
    static void start() throws Exception {
        stack = new Stack();
        write("/v1/actions", SANCTION);
        String position = write("/v1/actions/problem-gone/retraction", "{\"reason\":\"never\"}");
        assertThat(ask("/v1/countries/CH/state", "X-Faultline-Min-Position", position)
                        .status())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static String write(String path, String body) throws Exception {
        Answer answer = stack.post(stack.timeline.at(path), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("position").asText();
    }

    private static Answer ask(String path, String... headers) throws Exception {
        return stack.get(stack.query.at(path), headers);
    }

    private static Answer isProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:faultline:problem:" + code);
        assertThat(answer.body()).doesNotContain("io.faultline");
        return answer;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        countries/CH/state?asOf=2025-02-30                | asOf           | 2025-02-30
        countries/CH/state?asOf=2025                      | asOf           | 2025
        countries/CH/state?knownAt=yesterday              | knownAt        | yesterday
        countries/CH/state?knownAt=2999-01-01             | knownAt        | 2999-01-01
        countries/CH/state?knownAt=2999-01-01T00:00:00Z   | knownAt        | 2999-01-01T00:00:00Z
        countries/CH/state?position=first                 | position       | first
        countries/CH/state?position=-1                    | position       | -1
        countries/CH/state?facets=stances,shocks          | facets         | shocks
        countries/CH/state?certainty=perhaps              | certainty      | perhaps
        countries/CH/state?inherited=no                   | inherited      | no
        countries/CH/state?includeUndated=1               | includeUndated | 1
        countries/CH/state?cascade=yes                    | cascade        | yes
        countries/CH/state?without=problem-gone,nothing   | without        | nothing
        countries/CH/state?without=NOT-AN-ID              | without        | NOT-AN-ID
        countries?limit=0                                 | limit          | 0
        countries?limit=many                              | limit          | many
        countries?cursor=!                                | cursor         | !
        """)
    void a_parameter_that_cannot_be_understood_is_named_and_quoted(String path, String field, String value)
            throws Exception {
        Answer answer = isProblem(ask("/v1/" + path), 400, "invalid-parameter");
        assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo(field);
        assertThat(answer.json().path("detail").asText()).contains("'" + value + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/countries/CH/state?asof=2025-01-01, asof",
        "/v1/countries?size=3, size",
        "/v1/actions/problem-gone?facets=stances, facets"
    })
    void an_unknown_parameter_is_named(String path, String name) throws Exception {
        Answer answer = isProblem(ask(path), 400, "unknown-parameter");
        assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo(name);
        assertThat(answer.json().path("detail").asText()).contains("'" + name + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/countries/Atlantis/state, 404, unknown-subject, Atlantis",
        "/v1/companies/nobody/state, 404, unknown-subject, nobody",
        "/v1/companies/CH/state, 404, unknown-subject, CH",
        "/v1/actions/nothing, 404, unknown-action, nothing",
        "/v1/actions/nothing/history, 404, unknown-action, nothing",
        "/v1/actions/problem-gone, 410, retracted, problem-gone"
    })
    void what_is_not_there_is_quoted(String path, int status, String code, String value) throws Exception {
        assertThat(isProblem(ask(path), status, code).json().path("detail").asText())
                .contains("'" + value + "'");
    }

    @Test
    void an_unknown_path_and_a_method_that_is_not_there_are_problems_too() throws Exception {
        isProblem(ask("/v1/nothing"), 404, "not-found");
        isProblem(stack.post(stack.query.at("/v1/countries/CH/state"), "{}"), 405, "method-not-allowed");
    }

    @Test
    void a_position_that_is_not_read_yet_is_to_be_asked_for_again() throws Exception {
        Answer answer =
                isProblem(ask("/v1/countries/CH/state", "X-Faultline-Min-Position", "999999"), 503, "not-yet-read");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.json().path("detail").asText()).contains("999999");
        isProblem(ask("/v1/countries/CH/state", "X-Faultline-Min-Position", "x"), 400, "invalid-parameter");
    }

    @Test
    void without_its_database_the_service_says_so_and_answers_again_once_it_is_back() throws Exception {
        stack.endDatabase();
        Answer refused = Awaitility.await()
                .until(() -> ask("/v1/actions/problem-gone/history"), answer -> answer.status() != 200);
        isProblem(refused, 503, "store-unavailable");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        stack.startDatabase();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ask("/v1/actions/problem-gone/history").status() == 200);
    }
}
