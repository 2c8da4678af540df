package io.faultline.query.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The 2025 timeline, asked through HTTP as a stranger would. */
class TimelineOf2025IT {

    private static Stack stack;
    private static String loaded;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack();
        loaded = String.valueOf(stack.load2025());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static Answer ask(String path) throws Exception {
        return stack.get(stack.query.at("/v1/" + path), "X-Faultline-Min-Position", loaded);
    }

    private static JsonNode state(String subjectAndQuery) throws Exception {
        Answer answer = ask(subjectAndQuery.replaceFirst("\\?", "/state?"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Action and certainty of each row. */
    private static List<String> rows(JsonNode state, String facet) {
        List<String> rows = new ArrayList<>();
        state.path("facets")
                .path(facet)
                .forEach(row -> rows.add(row.path("action").asText() + " "
                        + row.path("certainty").asText()));
        return rows;
    }

    @Test
    void china_imposes_the_chip_ban_in_september_and_the_rare_earth_control_in_october() throws Exception {
        String own = "&facets=restrictionsImposed";
        assertThat(rows(state("countries/CN?asOf=2025-09-15" + own), "restrictionsImposed"))
                .containsExactly("cn-foreign-ai-chip-ban possible");
        assertThat(rows(state("countries/CN?asOf=2025-10-15" + own), "restrictionsImposed"))
                .containsExactly("cn-foreign-ai-chip-ban certain", "cn-rare-earth-export-control-2025 possible");
        assertThat(rows(state("countries/CN?asOf=2025-10-31" + own), "restrictionsImposed"))
                .containsExactly("cn-foreign-ai-chip-ban certain", "cn-rare-earth-export-control-2025 certain");
    }

    @Test
    void the_us_shows_the_genesis_mission_with_its_lead_agency() throws Exception {
        JsonNode programme = state("countries/US?asOf=2025-12-01").at("/facets/programmes/0");
        assertThat(programme.path("action").asText()).isEqualTo("us-genesis-mission");
        assertThat(programme.path("lead").asText()).isEqualTo("us-department-of-energy");
    }

    @Test
    void nvidias_share_of_the_chinese_market_falls_from_95_to_0() throws Exception {
        assertThat(share("2023-06-30", "")).isEqualTo("95 certain");
        assertThat(share("2025-06-30", "")).isEqualTo("0 possible");
        assertThat(share("2025-06-30", "&certainty=certain")).isEqualTo("95 certain");
        assertThat(share("2026-01-01", "")).isEqualTo("0 certain");
    }

    private static String share(String asOf, String more) throws Exception {
        JsonNode rows = state("companies/nvidia?asOf=" + asOf + more).at("/facets/indicators");
        assertThat(rows).hasSize(1);
        return rows.get(0).path("value") + " " + rows.get(0).path("certainty").asText();
    }

    @Test
    void a_market_shock_shows_on_january_days_only() throws Exception {
        for (String day : List.of("2025-01-01", "2025-01-31")) {
            assertThat(rows(state("companies/nvidia?asOf=" + day), "shocks"))
                    .containsExactly("nvidia-market-cap-shock possible");
        }
        for (String day : List.of("2024-12-31", "2025-02-01")) {
            assertThat(rows(state("companies/nvidia?asOf=" + day), "shocks")).isEmpty();
        }
    }

    @Test
    void googles_stance_on_project_maven_is_one_row() throws Exception {
        assertThat(state("companies/google?asOf=2020-06-01")
                        .at("/facets/stances/0/stand")
                        .asText())
                .isEqualTo("withdrawn");
        JsonNode stances = state("companies/google?asOf=2025-07-01").at("/facets/stances");
        assertThat(stances).hasSize(1);
        assertThat(stances.get(0).path("stand").asText()).isEqualTo("returned");
    }

    @Test
    void mp_materials_has_its_stake_and_its_price_floor_for_ten_years() throws Exception {
        JsonNode state = state("companies/mp-materials?asOf=2025-08-01");
        assertThat(rows(state, "shareholders")).containsExactly("us-dod-mp-materials-stake certain");
        assertThat(state.at("/facets/priceFloors/0/amounts/0").toString())
                .isEqualTo("{\"measure\":\"price-floor\",\"value\":110,\"unit\":\"USD/kg\"}");
        assertThat(rows(state("companies/mp-materials?asOf=2035-07-30"), "priceFloors"))
                .containsExactly("us-dod-mp-materials-price-floor possible");
        assertThat(rows(state("companies/mp-materials?asOf=2035-08-01"), "priceFloors"))
                .isEmpty();
    }

    @Test
    void a_joint_pledge_counts_for_none_of_its_sponsors() throws Exception {
        JsonNode saudiArabia = state("countries/SA?asOf=2025-06-01");
        assertThat(rows(saudiArabia, "pledgesMade"))
                .containsExactly("gulf-ai-pledge-2025 certain", "sa-ai-pledge-2025 certain");
        assertThat(saudiArabia.at("/facets/pledgesMade/1/amounts/1/value").asInt())
                .isEqualTo(2200);
        assertThat(saudiArabia.at("/totals/pledgesMade").toString())
                .isEqualTo("[{\"currency\":\"USD\",\"amount\":600000000000,\"type\":\"announced\"}]");
        assertThat(state("countries/AE?asOf=2025-06-01").path("totals")).isEmpty();
    }

    @Test
    void deepseek_is_banned_in_italy_for_certain_and_in_czechia_not_before_july() throws Exception {
        assertThat(rows(state("companies/deepseek?asOf=2025-02-01"), "restrictionsFaced"))
                .contains("it-deepseek-ban certain")
                .noneMatch(row -> row.startsWith("cz-"));
        assertThat(rows(state("companies/deepseek?asOf=2025-07-01"), "restrictionsFaced"))
                .contains("cz-deepseek-ban possible");
    }

    @Test
    void every_row_names_its_action_and_its_source() throws Exception {
        for (String subject : List.of("countries/CN", "countries/US", "countries/EU", "companies/nvidia")) {
            state(subject + "?asOf=2025-12-31&includeUndated=true")
                    .path("facets")
                    .forEach(facet -> facet.forEach(row -> {
                        assertThat(row.path("action").asText()).isNotEmpty();
                        assertThat(row.at("/sources/0/locator").asText()).isNotEmpty();
                    }));
        }
    }

    @Test
    void rows_come_through_the_world_through_blocs_and_through_companies() throws Exception {
        JsonNode france = state("countries/FR?asOf=2025-11-15");
        assertThat(france.at("/facets/restrictionsFaced/0/via").toString()).isEqualTo("[\"world\"]");
        assertThat(france.at("/facets/programmes/0/via").toString()).isEqualTo("[\"EU\"]");
        JsonNode china = state("countries/CN?asOf=2025-02-01");
        assertThat(china.at("/facets/restrictionsFaced/0/via").toString()).isEqualTo("[\"deepseek\"]");
        assertThat(rows(state("countries/FR?asOf=2025-11-15&inherited=false"), "restrictionsFaced"))
                .isEmpty();
        assertThat(rows(state("countries/GB?asOf=2025-11-15"), "programmes")).isEmpty();
        assertThat(rows(state("countries/CN?asOf=2025-11-15"), "restrictionsFaced"))
                .noneMatch(row -> row.startsWith("cn-"));
    }

    @Test
    void an_answer_is_the_same_between_its_bounds_and_another_beyond_them() throws Exception {
        for (String subject : List.of("countries/CN", "countries/US", "countries/SA", "companies/nvidia")) {
            LocalDate day = LocalDate.of(2024, 11, 1);
            while (day.isBefore(LocalDate.of(2026, 2, 1))) {
                JsonNode here = state(subject + "?asOf=" + day);
                if (here.path("constantUntil").isNull()) {
                    break;
                }
                LocalDate until = LocalDate.parse(here.path("constantUntil").asText());
                assertThat(state(subject + "?asOf=" + until.minusDays(1)).path("facets"))
                        .isEqualTo(here.path("facets"));
                JsonNode next = state(subject + "?asOf=" + until);
                assertThat(next.path("facets")).isNotEqualTo(here.path("facets"));
                assertThat(next.path("constantFrom").asText()).isEqualTo(until.toString());
                day = until;
            }
        }
    }

    @Test
    void undated_and_left_out_actions_are_as_asked() throws Exception {
        assertThat(rows(state("countries/CN?asOf=2025-06-01"), "strategies")).isEmpty();
        assertThat(rows(state("countries/CN?asOf=2025-06-01&includeUndated=true"), "strategies"))
                .containsExactly("cn-military-civil-fusion possible", "pla-intelligentized-warfare possible");
        assertThat(rows(state("countries/CN?asOf=2025-12-01&without=cn-foreign-ai-chip-ban"), "restrictionsImposed"))
                .containsExactly("cn-rare-earth-export-control-2025 certain");
        assertThat(rows(
                        state("countries/CN?asOf=2025-12-01&without=us-export-control-expansion-2025&cascade=true"),
                        "restrictionsImposed"))
                .isEmpty();
    }

    @Test
    void slips_are_refused_by_name() throws Exception {
        refused("countries/CN/state?asof=2025-01-01", 400, "unknown-parameter", "asof");
        refused("countries/CN/state?asOf=2025-02-30", 400, "invalid-parameter", "asOf");
        refused("countries/CN/state?knownAt=2999-01-01", 400, "invalid-parameter", "knownAt");
        refused("countries/CN/state?facets=shocks", 400, "invalid-parameter", "facets");
        refused("countries/CN/state?certainty=perhaps", 400, "invalid-parameter", "certainty");
        refused("countries/CN/state?without=no-such-action", 400, "invalid-parameter", "without");
        refused("countries?limit=0", 400, "invalid-parameter", "limit");
        assertThat(ask("countries/XX/state").status()).isEqualTo(404);
        assertThat(ask("companies/no-such-company/state").status()).isEqualTo(404);
        assertThat(ask("actions/no-such-action").json().path("code").asText()).isEqualTo("unknown-action");
    }

    private static void refused(String path, int status, String code, String field) throws Exception {
        Answer answer = ask(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo(field);
    }

    @Test
    void another_spelling_of_a_code_is_redirected() throws Exception {
        for (String spelling : List.of("cn", "CHN", "china")) {
            Answer answer = ask("countries/" + spelling + "/state?asOf=2025-01-01");
            assertThat(answer.status()).isEqualTo(308);
            assertThat(answer.header("Location")).endsWith("/v1/countries/CN/state?asOf=2025-01-01");
        }
    }

    @Test
    void an_answer_that_the_client_has_is_not_sent_again() throws Exception {
        Answer first = ask("countries/CN/state?asOf=2025-10-15");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        Answer again = stack.get(
                stack.query.at("/v1/countries/CN/state?asOf=2025-10-15"), "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void lists_count_rows_and_search_names_in_both_languages() throws Exception {
        JsonNode found = ask("countries?q=中國&asOf=2025-10-15").json().path("items");
        assertThat(found.get(0).path("id").asText()).isEqualTo("CN");
        assertThat(found.get(0).at("/facets/restrictionsImposed").asInt()).isEqualTo(2);
        JsonNode page = ask("companies?limit=10&asOf=2025-10-15").json();
        assertThat(page.path("items")).hasSize(10);
        assertThat(ask("companies?limit=1000&cursor=" + page.path("next").asText())
                        .json()
                        .path("items"))
                .hasSize(12);
    }

    @Test
    void norway_is_norway() throws Exception {
        assertThat(state("countries/NO?asOf=2025-11-15").at("/subject/name/en").asText())
                .isEqualTo("Norway");
    }
}
