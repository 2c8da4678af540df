package io.faultline.query.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The hard cases of the vocabulary that several parts must get right together, each on subjects of its own. */
class HardCasesIT {

    private static Stack stack;
    private static long newest;

    @BeforeAll
    static void start() throws Exception {
        stack = new Stack();
        register("blocs/EU", """
                {"name":{"en":"EU"},"members":[{"country":"FR","from":"1958-01-01"},\
                {"country":"GB","from":"1973-01-01","until":"2020-02-01"}]}""");
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static void register(String path, String body) throws Exception {
        Answer answer = stack.put(stack.timeline.at("/v1/subjects/" + path), body);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        newest = answer.json().path("position").asLong();
    }

    private static JsonNode write(String path, String body) throws Exception {
        Answer answer = stack.post(stack.timeline.at("/v1/" + path), body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        newest = answer.json().path("position").asLong();
        return answer.json();
    }

    private static String statement(String kind, String id, String fields) {
        return "{'kind':'%s','id':'%s','title':{'en':'%s'},'sources':[{'title':'s'}],%s}"
                .formatted(kind, id, id, fields);
    }

    private static void record(String kind, String id, String fields) throws Exception {
        write(kind.equals("observation") ? "observations" : "actions", statement(kind, id, fields));
    }

    private static String correction(String statement) {
        return "{'reason':'test','statement':" + statement + "}";
    }

    private static Answer ask(String path) throws Exception {
        return stack.get(stack.query.at("/v1/" + path), "X-Faultline-Min-Position", String.valueOf(newest));
    }

    private static JsonNode state(String subject, String query) throws Exception {
        Answer answer = ask(subject + "/state?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> rows(String subject, String facet, String query) throws Exception {
        List<String> rows = new ArrayList<>();
        state(subject, query)
                .path("facets")
                .path(facet)
                .forEach(row -> rows.add(row.path("action").asText()
                        + (row.has("via") ? " via " + row.path("via") : "").replace("\"", "")));
        return rows;
    }

    @Test
    void a_backfill_before_a_later_retraction_counts_until_that_retraction() throws Exception {
        String first = statement("sanction", "until-retracted", "'imposedBy':'CH','targets':['BY'],'effective':'2020'");
        String better = first.replace("2020", "2021");
        write("actions?knownSince=2025-01-01T00:00:00Z", first);
        write("actions/until-retracted/retraction?knownSince=2025-03-01T00:00:00Z", "{'reason':'never'}");
        write("actions/until-retracted/corrections?knownSince=2025-02-01T00:00:00Z", correction(better));
        assertThat(sinceOf("CH", "until-retracted", "2024-12-31")).isEqualTo("none");
        assertThat(sinceOf("CH", "until-retracted", "2025-01-15")).isEqualTo("2020");
        assertThat(sinceOf("CH", "until-retracted", "2025-02-15")).isEqualTo("2021");
        assertThat(sinceOf("CH", "until-retracted", "2025-03-15")).isEqualTo("none");
    }

    @Test
    void a_backfill_before_the_birth_moves_the_birth_back() throws Exception {
        String first = statement("sanction", "born-earlier", "'imposedBy':'CH','targets':['BY'],'effective':'2020'");
        write("actions?knownSince=2025-02-01T00:00:00Z", first);
        assertThat(sinceOf("CH", "born-earlier", "2025-01-15")).isEqualTo("none");
        write(
                "actions/born-earlier/corrections?knownSince=2025-01-01T00:00:00Z",
                correction(first.replace("2020", "2019")));
        assertThat(sinceOf("CH", "born-earlier", "2024-12-31")).isEqualTo("none");
        assertThat(sinceOf("CH", "born-earlier", "2025-01-15")).isEqualTo("2019");
        assertThat(sinceOf("CH", "born-earlier", "2025-02-15")).isEqualTo("2020");
    }

    private static String sinceOf(String country, String action, String knownAt) throws Exception {
        for (JsonNode row : state("countries/" + country, "asOf=2025-12-01&knownAt=" + knownAt)
                .at("/facets/restrictionsImposed")) {
            if (row.path("action").asText().equals(action)) {
                return row.path("since").asText();
            }
        }
        return "none";
    }

    @Test
    void known_at_is_an_instant_a_day_that_counts_to_its_end_or_the_day_asked_for() throws Exception {
        write(
                "actions?knownSince=2025-02-01T12:00:00Z",
                statement("sanction", "known-forms", "'imposedBy':'LI','targets':['BY'],'effective':'2020'"));
        assertThat(knownForms("knownAt=2025-02-01T11:59:59.999999Z")).isEmpty();
        assertThat(knownForms("knownAt=2025-02-01T12:00:00Z")).hasSize(1);
        assertThat(knownForms("knownAt=2025-01-31")).isEmpty();
        assertThat(knownForms("knownAt=2025-02-01")).hasSize(1);
        assertThat(knownForms("knownAt=asOf&asOf=2025-01-31")).isEmpty();
        assertThat(knownForms("knownAt=asOf&asOf=2025-02-01")).hasSize(1);
        assertThat(knownForms("knownAt=asOf")).hasSize(1);
        assertThat(knownForms("knownAt=" + LocalDate.now(ZoneOffset.UTC))).hasSize(1);
    }

    private static List<String> knownForms(String query) throws Exception {
        return rows("countries/LI", "restrictionsImposed", query);
    }

    @Test
    void a_value_may_be_a_label_and_labels_of_one_date_contest_one_another() throws Exception {
        register("companies/ranked", "{\"name\":{\"en\":\"Ranked\"}}");
        String rank = "'indicator':'rank','subject':'ranked','unit':'label','from':'2025-01-01','value':'%s'";
        record("observation", "rank-a", rank.formatted("leading"));
        record("observation", "rank-b", rank.formatted("trailing"));
        JsonNode row = state("companies/ranked", "asOf=2025-02-01").at("/facets/indicators/0");
        assertThat(row.path("action").asText()).isEqualTo("rank-b");
        assertThat(row.path("value").asText()).isEqualTo("trailing");
        assertThat(row.path("contestedBy").toString()).isEqualTo("[\"rank-a\"]");
        assertThat(rows("companies/ranked", "indicators", "asOf=2025-02-01&without=rank-b"))
                .containsExactly("rank-a");
    }

    @Test
    void an_observation_corrected_to_another_key_leaves_the_one_and_joins_the_other() throws Exception {
        register("companies/keyed", "{\"name\":{\"en\":\"Keyed\"}}");
        String share = "'indicator':'share','subject':'keyed','unit':'percent','dimensions':{'market':'%s'},%s";
        record("observation", "key-cn-old", share.formatted("CN", "'from':'2021-01-01','value':90"));
        record("observation", "key-moved", share.formatted("CN", "'from':'2022-01-01','value':95"));
        record("observation", "key-in", share.formatted("IN", "'from':'2021-06-01','value':60"));
        long before = newest;
        assertThat(rows("companies/keyed", "indicators", "asOf=2025-01-01")).containsExactly("key-in", "key-moved");
        write(
                "observations/key-moved/corrections",
                correction(statement(
                        "observation", "key-moved", share.formatted("IN", "'from':'2022-01-01','value':95"))));
        assertThat(rows("companies/keyed", "indicators", "asOf=2025-01-01")).containsExactly("key-cn-old", "key-moved");
        assertThat(rows("companies/keyed", "indicators", "asOf=2021-12-31")).containsExactly("key-cn-old", "key-in");
        assertThat(rows("companies/keyed", "indicators", "asOf=2025-01-01&position=" + before))
                .containsExactly("key-in", "key-moved");
    }

    @Test
    void a_step_that_a_correction_makes_meaningless_stays_and_is_said_to_have_no_effect() throws Exception {
        String first = statement("sanction", "stepped", "'imposedBy':'CH','targets':['BY'],'effective':'2024-01-01'");
        write("actions", first);
        write("actions/stepped/steps", "{'step':'suspended','from':'2025-01-01','until':'2025-06-01'}");
        assertThat(ask("actions/stepped?asOf=2025-02-01").json().at("/status").asText())
                .isEqualTo("suspended");
        write("actions/stepped/corrections", correction(first.replace("2024-01-01", "2024-02-01")));
        JsonNode still = ask("actions/stepped?asOf=2025-02-01").json();
        assertThat(still.path("status").asText()).isEqualTo("suspended");
        assertThat(still.at("/steps/0/hasEffect").asBoolean()).isTrue();
        write("actions/stepped/corrections", correction(first.replace("2024-01-01", "2026-01-01")));
        JsonNode detail = ask("actions/stepped?asOf=2025-02-01").json();
        assertThat(detail.path("status").isNull()).isTrue();
        assertThat(detail.at("/steps/0/number").asInt()).isEqualTo(1);
        assertThat(detail.at("/steps/0/hasEffect").asBoolean(true)).isFalse();
    }

    @Test
    void a_retracted_stance_brings_the_older_one_of_its_topic_back() throws Exception {
        register("companies/turncoat", "{\"name\":{\"en\":\"Turncoat\"}}");
        String stance = "'holder':'turncoat','topic':'arms','stand':'s','from':'%s'";
        record("stance", "stance-older", stance.formatted("2018"));
        record("stance", "stance-newer", stance.formatted("2025"));
        assertThat(rows("companies/turncoat", "stances", "asOf=2026-01-01")).containsExactly("stance-newer");
        write("actions/stance-newer/retraction", "{'reason':'never'}");
        assertThat(rows("companies/turncoat", "stances", "asOf=2026-01-01")).containsExactly("stance-older");
    }

    @Test
    void what_hits_all_is_held_once_under_the_world_and_not_faced_by_its_imposer() throws Exception {
        register("agencies/au-department", "{\"name\":{\"en\":\"A department\"},\"country\":\"AU\"}");
        record("tariff", "on-all", "'imposedBy':'au-department','targets':['all'],'effective':'2025-01-01'");
        assertThat(rows("countries/world", "restrictionsFaced", "asOf=2025-02-01"))
                .contains("on-all");
        assertThat(rows("countries/AU", "restrictionsImposed", "asOf=2025-02-01"))
                .containsExactly("on-all");
        assertThat(rows("countries/AU", "restrictionsFaced", "asOf=2025-02-01")).doesNotContain("on-all via [world]");
        assertThat(rows("countries/BR", "restrictionsFaced", "asOf=2025-02-01")).contains("on-all via [world]");
        assertThat(rows("countries/EU", "restrictionsFaced", "asOf=2025-02-01")).contains("on-all via [world]");
        assertThat(rows("countries/BR", "restrictionsFaced", "asOf=2025-02-01&inherited=false"))
                .isEmpty();
    }

    @Test
    void what_a_bloc_imposes_on_all_is_not_faced_by_its_members_as_long_as_they_are() throws Exception {
        record(
                "export-control",
                "eu-on-all",
                "'imposedBy':'EU','targets':['all'],'aimedAt':['IR'],'goods':['g'],'effective':'2019-01-01'");
        String faced = "eu-on-all via [world]";
        assertThat(rows("countries/FR", "restrictionsFaced", "asOf=2024-01-01")).doesNotContain(faced);
        assertThat(rows("countries/EU", "restrictionsFaced", "asOf=2024-01-01")).doesNotContain(faced);
        assertThat(rows("countries/GB", "restrictionsFaced", "asOf=2020-01-31")).doesNotContain(faced);
        assertThat(rows("countries/GB", "restrictionsFaced", "asOf=2020-02-01")).contains(faced);
        assertThat(rows("countries/IR", "restrictionsFaced", "asOf=2024-01-01"))
                .contains("eu-on-all")
                .doesNotContain(faced);
        assertThat(rows("countries/FR", "restrictionsImposed", "asOf=2024-01-01"))
                .contains("eu-on-all via [EU]");
        assertThat(rows("countries/GB", "restrictionsImposed", "asOf=2020-01-31"))
                .contains("eu-on-all via [EU]");
        assertThat(rows("countries/GB", "restrictionsImposed", "asOf=2020-02-01"))
                .isEmpty();
        assertThat(state("countries/GB", "asOf=2019-06-01")
                        .path("constantUntil")
                        .asText())
                .isEqualTo("2020-02-01");
    }

    @Test
    void a_members_state_has_no_indicators_stances_or_pledges_of_its_bloc() throws Exception {
        record(
                "observation",
                "eu-share",
                "'indicator':'share','subject':'EU','value':1,'unit':'percent','from':'2020'");
        record("stance", "eu-stance", "'holder':'EU','topic':'t','stand':'s','from':'2020'");
        record(
                "investment-pledge",
                "eu-pledge",
                "'pledgers':['EU'],'amounts':[{'value':1,'unit':'MW'}],'pledged':'2020'");
        for (String facet : List.of("indicators", "stances", "pledgesMade")) {
            assertThat(rows("countries/EU", facet, "asOf=2025-01-01")).hasSize(1);
            assertThat(rows("countries/FR", facet, "asOf=2025-01-01")).isEmpty();
        }
    }

    @Test
    void a_ban_reaches_the_home_country_that_the_company_was_known_to_have() throws Exception {
        register("companies/roaming", "{\"name\":{\"en\":\"Roaming\"},\"home\":\"SG\"}");
        record("app-ban", "roaming-ban", "'imposedBy':'CH','company':'roaming','effective':'2025-01-01'");
        long before = newest;
        register("companies/roaming", "{\"name\":{\"en\":\"Roaming\"},\"home\":\"MY\"}");
        String ban = "roaming-ban via [roaming]";
        assertThat(rows("countries/SG", "restrictionsFaced", "asOf=2025-02-01")).doesNotContain(ban);
        assertThat(rows("countries/MY", "restrictionsFaced", "asOf=2025-02-01")).contains(ban);
        assertThat(rows("countries/SG", "restrictionsFaced", "asOf=2025-02-01&position=" + before))
                .contains(ban);
        assertThat(rows("countries/MY", "restrictionsFaced", "asOf=2025-02-01&position=" + before))
                .doesNotContain(ban);
    }

    @Test
    void a_state_rests_on_what_took_a_company_or_a_bloc_away_from_it() throws Exception {
        register("companies/leaving", "{\"name\":{\"en\":\"Leaving\"},\"home\":\"BN\"}");
        record("app-ban", "leaving-ban", "'imposedBy':'CH','company':'leaving','effective':'2025-01-01'");
        register("companies/leaving", "{\"name\":{\"en\":\"Leaving\"},\"home\":\"MY\"}");
        isTheSameAsOfItsPosition("countries/BN", newest);
        String bloc = "{\"name\":{\"en\":\"Isles\"},\"members\":[%s{\"country\":\"TV\",\"from\":\"2000-01-01\"}]}";
        register("blocs/ISLES", bloc.formatted("{\"country\":\"KI\",\"from\":\"2000-01-01\"},"));
        record("sanction", "isles-sanction", "'imposedBy':'ISLES','targets':['BY'],'effective':'2025-01-01'");
        register("blocs/ISLES", bloc.formatted(""));
        isTheSameAsOfItsPosition("countries/KI", newest);
    }

    private static void isTheSameAsOfItsPosition(String subject, long position) throws Exception {
        JsonNode latest = state(subject, "asOf=2025-02-01");
        assertThat(latest.path("position").asLong()).isEqualTo(position);
        assertThat(state(subject, "asOf=2025-02-01&position=" + position)).isEqualTo(latest);
    }

    @Test
    void several_listings_of_one_company_stay_several() throws Exception {
        register("companies/listed", "{\"name\":{\"en\":\"Listed\"}}");
        String listing = "'imposedBy':'CH','list':'%s','company':'listed','effective':'2025-01-01'";
        record("entity-listing", "listing-1", listing.formatted("a"));
        record("entity-listing", "listing-2", listing.formatted("a"));
        assertThat(rows("companies/listed", "restrictionsFaced", "asOf=2025-02-01"))
                .containsExactly("listing-1", "listing-2");
    }

    @Test
    void a_link_to_what_is_unknown_resolves_when_the_other_arrives() throws Exception {
        String pledge = "'pledgers':['%s'],'recipient':'KZ','pledged':'2025-01-01',"
                + "'amounts':[{'type':'announced','value':%d,'currency':'USD'}]%s";
        JsonNode part = write(
                "actions",
                statement("investment-pledge", "early-part", pledge.formatted("QA", 600, ",'partOf':'late-whole'")));
        assertThat(part.at("/warnings/0/code").asText()).isEqualTo("unknown-link");
        assertThat(part.at("/warnings/0/message").asText()).contains("'late-whole'");
        assertThat(received("KZ", "")).isEqualTo("600");
        record("investment-pledge", "late-whole", pledge.formatted("QA", 1000, ""));
        assertThat(received("KZ", "")).isEqualTo("1000");
        assertThat(received("KZ", "&without=late-whole")).isEqualTo("600");
        assertThat(rows("countries/KZ", "pledgesReceived", "asOf=2025-02-01&without=late-whole&cascade=true"))
                .isEmpty();
    }

    private static String received(String country, String more) throws Exception {
        return state("countries/" + country, "asOf=2025-02-01" + more)
                .at("/totals/pledgesReceived/0/amount")
                .asText();
    }

    @Test
    void a_subject_without_facts_has_a_state_of_empty_facets_and_what_is_none_has_not() throws Exception {
        register(
                "blocs/QUAD",
                "{\"name\":{\"en\":\"Quad\"},\"members\":[{\"country\":\"JP\",\"from\":\"2007-01-01\"}]}");
        register("companies/idle", "{\"name\":{\"en\":\"Idle\"}}");
        assertThat(state("countries/BT", "inherited=false").path("facets"))
                .hasSize(13)
                .allSatisfy(facet -> assertThat(facet).isEmpty());
        assertThat(state("countries/QUAD", "inherited=false").path("facets"))
                .hasSize(13)
                .allSatisfy(facet -> assertThat(facet).isEmpty());
        assertThat(state("companies/idle", "asOf=2025-01-01").path("facets"))
                .hasSize(10)
                .allSatisfy(facet -> assertThat(facet).isEmpty());
        Answer none = ask("countries/XQ/state");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.json().path("code").asText()).isEqualTo("unknown-subject");
        assertThat(none.json().path("detail").asText()).contains("'XQ'");
    }

    @Test
    void a_facet_of_the_other_type_is_refused_and_quoted() throws Exception {
        register("companies/facets", "{\"name\":{\"en\":\"Facets\"}}");
        for (String path :
                List.of("companies/facets/state?facets=programmes", "countries/CH/state?facets=shareholders")) {
            Answer answer = ask(path);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("code").asText()).isEqualTo("invalid-parameter");
            assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo("facets");
            assertThat(answer.json().path("detail").asText())
                    .contains("'" + path.substring(path.indexOf('=') + 1) + "'");
        }
    }

    @Test
    void credibility_and_note_are_kept_with_the_statement() throws Exception {
        record(
                "sanction",
                "rumour",
                "'imposedBy':'CH','targets':['BY'],'credibility':'rumoured','note':'heard of','dateBasis':'inferred',"
                        + "'linkBasis':'stated','effective':'2025-01-01'");
        JsonNode statement = ask("actions/rumour").json().path("statement");
        assertThat(statement.path("credibility").asText()).isEqualTo("rumoured");
        assertThat(statement.path("note").asText()).isEqualTo("heard of");
        assertThat(statement.path("dateBasis").asText()).isEqualTo("inferred");
        assertThat(statement.path("linkBasis").asText()).isEqualTo("stated");
    }
}
