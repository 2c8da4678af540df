package io.faultline.timeline.action.rest;

import static io.faultline.timeline.Service.get;
import static io.faultline.timeline.Service.json;
import static io.faultline.timeline.Service.positionAfterOneMore;
import static io.faultline.timeline.Service.post;
import static io.faultline.timeline.Service.registerSubjects;
import static io.faultline.timeline.Statements.exportControlJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.statement.Kinds;
import io.faultline.timeline.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class RecordingIT {

    @BeforeEach
    void subjects() {
        registerSubjects();
    }

    @Test
    void a_statement_of_every_kind_is_recorded_and_read_back() throws Exception {
        Set<String> kinds = new TreeSet<>();
        for (String line : lines("/one-of-each-kind.ndjson")) {
            JsonNode sent = new ObjectMapper().readTree(line);
            String kind = sent.get("kind").asText();
            String path = kind.equals("observation") ? "/v1/observations" : "/v1/actions";
            post(path, line).statusCode(201).header("Location", path + "/each-" + kind);
            get(path + "/each-" + kind)
                    .statusCode(200)
                    .body("version", is(1))
                    .body("statement.kind", equalTo(kind))
                    .body("statement.sources[0].title", equalTo("a source"));
            kinds.add(kind);
        }
        assertThat(kinds).isEqualTo(Kinds.all().keySet());
    }

    @Test
    void names_of_subjects_become_ids() {
        String body = exportControlJson("named-subjects", "x")
                .replace("\"CN\"", "\"China\"")
                .replace("\"goods\"", "\"affected\":[\"英偉達\"],\"goods\"");
        post("/v1/actions", body).statusCode(201);
        get("/v1/actions/named-subjects")
                .body("statement.targets", equalTo(List.of("CN")))
                .body("statement.affected", equalTo(List.of("nvidia")));
    }

    @Test
    void the_same_again_is_answered_200_and_appends_nothing() {
        long position = post("/v1/actions", exportControlJson("twice", "x"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .jsonPath()
                .getLong("position");
        post("/v1/actions", exportControlJson("twice", "x"))
                .statusCode(200)
                .body("id", equalTo("twice"))
                .body("version", is(1))
                .body("position", is((int) position))
                .body("warnings", empty());
        assertThat(positionAfterOneMore("twice-mark")).isEqualTo(position + 1);
    }

    @Test
    void other_content_under_a_known_id_is_refused() {
        post("/v1/actions", exportControlJson("taken", "x")).statusCode(201);
        post("/v1/actions", exportControlJson("taken", "y"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("already-recorded"))
                .body("type", equalTo("urn:faultline:problem:already-recorded"))
                .body("detail", containsString("'taken'"));
    }

    @Test
    void a_correction_makes_a_new_version_and_a_stale_one_is_refused() {
        post("/v1/actions", exportControlJson("corrected", "x")).statusCode(201);
        String correction = correction("corrected", "y");
        json().header("If-Match", "\"1\"")
                .body(correction)
                .post("/v1/actions/corrected/corrections")
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"");
        json().header("If-Match", "\"1\"")
                .body(correction("corrected", "z"))
                .post("/v1/actions/corrected/corrections")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        post("/v1/actions/corrected/corrections", correction).statusCode(409).body("code", equalTo("unchanged"));
        get("/v1/actions/corrected").header("ETag", "\"2\"").body("statement.title.en", equalTo("y"));
    }

    @Test
    void a_correction_may_leave_out_the_id_and_names_faults_by_their_path() {
        post("/v1/actions", exportControlJson("no-id", "x")).statusCode(201);
        post("/v1/actions/no-id/corrections", correction("no-id", "y").replace("\"id\":\"no-id\",", ""))
                .statusCode(201);
        post("/v1/actions/no-id/corrections", correction("no-id", "z").replace("[\"CN\"]", "[\"CN\",\"Atlantis\"]"))
                .statusCode(422)
                .body("code", equalTo("unknown-subject"))
                .body("violations[0].field", equalTo("statement.targets[1]"))
                .body("violations[0].message", containsString("'Atlantis'"));
        post("/v1/actions/no-id/corrections", "{\"statement\":{}}")
                .statusCode(422)
                .body("violations[0].field", equalTo("reason"));
    }

    @Test
    void a_retracted_action_is_gone_until_it_is_reinstated() {
        post("/v1/actions", exportControlJson("gone", "x")).statusCode(201);
        post("/v1/actions/gone/retraction", "{\"reason\":\"wrong\"}").statusCode(201);
        get("/v1/actions/gone").statusCode(410).body("code", equalTo("retracted"));
        post("/v1/actions/gone/retraction", "{\"reason\":\"wrong\"}")
                .statusCode(409)
                .body("code", equalTo("already-retracted"));
        post("/v1/actions/gone/corrections", correction("gone", "y"))
                .statusCode(409)
                .body("code", equalTo("retracted"));
        post("/v1/actions/gone/reinstatement", correction("gone", "x")).statusCode(201);
        get("/v1/actions/gone").statusCode(200).body("version", is(3));
    }

    @Test
    void an_action_replaced_by_another_sends_there() {
        post("/v1/actions", exportControlJson("old", "x")).statusCode(201);
        post("/v1/actions/old/retraction", "{\"reason\":\"wrong\",\"replacedBy\":\"new\"}")
                .statusCode(201);
        get("/v1/actions/old").statusCode(308).header("Location", containsString("/v1/actions/new"));
    }

    @Test
    void an_unknown_action_is_404_whatever_is_asked() {
        get("/v1/actions/nothing").statusCode(404).body("code", equalTo("unknown-action"));
        get("/v1/actions/NOT-AN-ID").statusCode(404).body("code", equalTo("unknown-action"));
        post("/v1/actions/nothing/corrections", correction("nothing", "x"))
                .statusCode(404)
                .body("code", equalTo("unknown-action"));
        post("/v1/actions/nothing/retraction", "{\"reason\":\"x\"}")
                .statusCode(404)
                .body("code", equalTo("unknown-action"));
    }

    @Test
    void a_link_to_an_unknown_id_is_accepted_and_reported() {
        String body = exportControlJson("linked", "x")
                .replace(
                        "\"goods\"", "\"respondsTo\":[\"twice\",\"never-heard-of\"],\"partOf\":\"nor-this\",\"goods\"");
        post("/v1/actions", exportControlJson("twice", "x"));
        post("/v1/actions", body)
                .statusCode(201)
                .body("warnings.code", equalTo(List.of("unknown-link", "unknown-link")))
                .body("warnings.field", equalTo(List.of("respondsTo", "partOf")))
                .body("warnings[0].message", containsString("'never-heard-of'"));
    }

    @Test
    void an_observation_gets_its_id_from_what_it_observes() {
        String body = """
                {"indicator":"market-share","subject":"NVIDIA","dimensions":{"market":"CN"},"from":2019,"value":95,\
                "unit":"percent","sources":[{"title":"x"}]}""";
        String id = post("/v1/observations", body).statusCode(201).extract().path("id");
        assertThat(id).isEqualTo("market-share.nvidia.market-cn.2019");
        get("/v1/observations/" + id).statusCode(200).body("statement.value", is(95));
        get("/v1/actions/" + id).statusCode(404).body("detail", containsString("/v1/observations/" + id));
        post("/v1/actions", body.replace("{\"indicator\"", "{\"kind\":\"observation\",\"indicator\""))
                .statusCode(422)
                .body("violations[0].field", equalTo("kind"));
    }

    @Test
    void actions_and_observations_share_their_ids() {
        post("/v1/actions", exportControlJson("shared-id", "x")).statusCode(201);
        post("/v1/observations", """
                {"id":"shared-id","indicator":"share","subject":"US","value":95,"unit":"percent",\
                "sources":[{"title":"x"}]}""")
                .statusCode(409)
                .body("code", equalTo("already-recorded"))
                .body("detail", containsString("'shared-id'"));
    }

    @Test
    void a_past_vintage_is_known_since_then_and_never_since_the_future() {
        json().queryParam("knownSince", "2020-01-01T00:00:00Z")
                .body(exportControlJson("vintage", "x"))
                .post("/v1/actions")
                .then()
                .statusCode(201);
        get("/v1/actions/vintage").body("knownSince", equalTo("2020-01-01T00:00:00Z"));
        json().queryParam("knownSince", "2999-01-01T00:00:00Z")
                .body(exportControlJson("vintage-2", "x"))
                .post("/v1/actions")
                .then()
                .statusCode(422)
                .body("code", equalTo("known-since-in-future"));
        json().queryParam("knownSince", "yesterday")
                .body(exportControlJson("vintage-2", "x"))
                .post("/v1/actions")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("knownSince"));
    }

    @Test
    void every_fault_of_a_statement_is_named() {
        post("/v1/actions", "{\"kind\":\"sanction\",\"id\":\"faulty\",\"sources\":[{\"title\":\"x\"}]}")
                .statusCode(422)
                .body("code", equalTo("invalid"))
                .body("violations.field", hasItem("title"))
                .body("violations.field", hasItem("imposedBy"))
                .body("violations.field", hasItem("targets"));
        post("/v1/actions", exportControlJson("faulty", "x").replace("goods", "goodz"))
                .statusCode(422)
                .body("violations[0].field", equalTo("goodz"));
        post("/v1/actions", exportControlJson("faulty", "x").replace("2025-04", "2025-02-30"))
                .statusCode(422)
                .body("violations[0].field", equalTo("effective"))
                .body("violations[0].message", containsString("2025-02-30"));
        post("/v1/actions", exportControlJson("faulty", "x").replace("export-control", "no-kind"))
                .statusCode(422)
                .body("violations[0].field", equalTo("kind"))
                .body("violations[0].message", containsString("no-kind"));
    }

    private static String correction(String id, String title) {
        return "{\"reason\":\"a reason\",\"statement\":" + exportControlJson(id, title) + "}";
    }

    private static List<String> lines(String resource) throws Exception {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(RecordingIT.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
