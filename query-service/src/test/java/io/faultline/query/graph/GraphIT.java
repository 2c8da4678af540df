package io.faultline.query.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GraphQL answers what REST answers. */
class GraphIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Stack stack;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack();
        stack.awaitRead(stack.load2025());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static JsonNode ask(String query) throws Exception {
        Answer answer = stack.post(stack.query.at("/v1/graphql"), JSON.writeValueAsString(Map.of("query", query)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode data(String query) throws Exception {
        JsonNode answer = ask(query);
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.path("data");
    }

    @Test
    void a_state_has_the_rows_that_it_has_over_rest() throws Exception {
        JsonNode graph = data("{ country(code:\"CN\", asOf:\"2025-10-15\") { position constantFrom constantUntil"
                        + " subject { id name { en zhHant } }"
                        + " rows { facet action kind status inForce since until certainty fields sources { title } } } }")
                .path("country");
        JsonNode rest = stack.get(stack.query.at("/v1/countries/CN/state?asOf=2025-10-15"))
                .json();
        for (String field : List.of("position", "constantFrom", "constantUntil")) {
            assertThat(graph.path(field)).isEqualTo(rest.path(field));
        }
        assertThat(graph.at("/subject/name/zhHant")).isEqualTo(rest.at("/subject/name/zh-Hant"));
        List<JsonNode> rows = new ArrayList<>();
        rest.path("facets").forEach(facet -> facet.forEach(rows::add));
        assertThat(graph.path("rows")).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = graph.path("rows").path(i);
            for (String field : List.of("action", "kind", "since", "until", "certainty")) {
                assertThat(row.path(field)).isEqualTo(rows.get(i).path(field));
            }
            assertThat(row.path("sources")).hasSameSizeAs(rows.get(i).path("sources"));
            for (Map.Entry<String, JsonNode> field :
                    JSON.readTree(row.path("fields").asText()).properties()) {
                assertThat(rows.get(i).get(field.getKey()).toString())
                        .isEqualTo(field.getValue().toString());
            }
        }
    }

    @Test
    void a_history_is_the_states_one_after_the_other() throws Exception {
        JsonNode states = data("{ companyHistory(id:\"nvidia\", from:\"2025-01-01\", to:\"2025-12-31\","
                        + " facets:[\"restrictionsFaced\",\"shocks\"]) { asOf constantUntil rows { facet action } } }")
                .path("companyHistory");
        assertThat(states).hasSizeGreaterThan(3);
        for (int i = 1; i < states.size(); i++) {
            assertThat(states.path(i).path("asOf")).isEqualTo(states.path(i - 1).path("constantUntil"));
        }
    }

    @Test
    void an_action_leads_to_what_it_answers_as_of_the_same_time() throws Exception {
        JsonNode action = data("{ actions(ids:[\"cn-foreign-ai-chip-ban\"], asOf:\"2025-10-15\")"
                        + " { id status inForce causes { id title { en } } } }")
                .at("/actions/0");
        assertThat(action.path("status").asText()).isEqualTo("in-force");
        assertThat(action.at("/causes/0/id").asText()).isEqualTo("us-h20-export-restriction");
    }

    @Test
    void a_search_finds_what_it_finds_over_rest_page_by_page() throws Exception {
        List<String> found = new ArrayList<>();
        String cursor = "null";
        while (!cursor.isEmpty()) {
            JsonNode page =
                    data("{ searchActions(filter: {subject:\"CN\", kind:\"export-control,tariff\"}, sort:\"-date\","
                                    + " asOf:\"2025-10-15\", limit:2, cursor:" + cursor
                                    + ") { asOf position items { id status causes { id } } next } }")
                            .path("searchActions");
            page.path("items")
                    .forEach(item -> found.add(item.path("id").asText() + " "
                            + item.path("status").asText() + " "
                            + item.path("causes").findValuesAsText("id")));
            cursor = page.path("next").isNull() ? "" : page.path("next").toString();
        }
        List<String> rest = new ArrayList<>();
        for (JsonNode item : stack.get(
                        stack.query.at("/v1/actions?subject=CN&kind=export-control,tariff&sort=-date&asOf=2025-10-15"))
                .json()
                .path("items")) {
            String id = item.path("id").asText();
            List<String> causes = new ArrayList<>();
            stack.get(stack.query.at("/v1/actions/" + id))
                    .json()
                    .at("/statement/respondsTo")
                    .forEach(cause -> causes.add(cause.asText()));
            rest.add(id + " " + item.path("status").asText() + " " + causes);
        }
        assertThat(found).hasSizeGreaterThan(2).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        { country(code:"XQ") { position } }                        | 'XQ' is no country known here
        { country(code:"CN", asOf:"2025-02-30") { position } }     | '2025-02-30' is not a day
        { country(code:"CN", facets:["mood"]) { position } }       | 'mood' is not a facet here
        { searchActions(limit:1001) { next } }                     | '1001' is not a number from 1 to 1000
        { searchActions(filter:{status:"asleep"}) { next } }       | 'asleep' is not a status
        { company(id:"nvidia", knownAt:"2999-01-01") { position } } | '2999-01-01' lies in the future
        { actions(ids:["cn-foreign-ai-chip-ban"]) { causes { causes { causes { causes { causes { causes { causes { causes { causes { causes { id } } } } } } } } } } } } | depth
        """)
    void what_is_wrong_or_goes_too_deep_is_told(String query, String told) throws Exception {
        JsonNode answer = ask(query);
        assertThat(answer.path("errors").toString()).contains(told);
    }

    @Test
    void a_question_for_too_much_is_refused_before_anything_is_read() throws Exception {
        StringBuilder query = new StringBuilder("{");
        for (int i = 0; i < 150; i++) {
            query.append(" a").append(i).append(": country(code:\"CN\") { position asOf }");
        }
        assertThat(ask(query.append(" }").toString()).path("errors").toString()).contains("complexity");
        String many = "{ country(code:\"CN\") { " + "position ".repeat(3_000) + "} }";
        assertThat(ask(many).path("errors").toString()).contains("complexity");
    }
}
