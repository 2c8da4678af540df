package io.faultline.timeline.importing;

import static io.faultline.timeline.Service.get;
import static io.faultline.timeline.Service.positionAfterOneMore;
import static io.faultline.timeline.Service.post;
import static io.faultline.timeline.Service.put;
import static io.faultline.timeline.Service.registerSubjects;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.faultline.timeline.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ImportsIT {

    private static final String TWO_ROWS = """
            actions:
              - {kind: sanction, id: %1$s-1, title: {en: one}, imposedBy: NO, targets: [RU], sources: [{title: x}]}
              - {kind: sanction, id: %1$s-2, title: {en: two}, imposedBy: Norway, targets: [RU], sources: [{title: x}]}
            """.replace("Norway", "NO");

    @BeforeEach
    void subjects() {
        registerSubjects();
    }

    @Test
    void the_timeline_of_2025_loads_and_loading_it_again_appends_nothing() throws Exception {
        String timeline = timelineOf2025();
        JsonPath first = done(importYaml("?dataset=timeline-2025", timeline));
        assertThat(first.getLong("rejected")).isZero();
        assertThat(first.getLong("recorded") + first.getLong("corrected")).isGreaterThan(59);

        String correction =
                get("/v1/actions/google-leaves-maven").extract().jsonPath().prettify();
        post("/v1/actions/google-leaves-maven/retraction", "{\"reason\":\"a user's doing\"}")
                .statusCode(201);
        put("/v1/subjects/companies/huawei", "{\"name\":{\"en\":\"Huawei, revised\"},\"home\":\"CN\"}")
                .statusCode(200);
        assertThat(correction).contains("google-leaves-maven");

        long before = positionAfterOneMore("before-the-second-import");
        JsonPath second = done(importYaml("?dataset=timeline-2025", timeline));
        assertThat(second.getLong("unchanged")).isEqualTo(second.getLong("rowsRead"));
        assertThat(second.getString("position")).isNull();
        assertThat(positionAfterOneMore("after-the-second-import")).isEqualTo(before + 1);
        get("/v1/actions/google-leaves-maven").statusCode(410);
        get("/v1/subjects/companies/huawei").body("name.en", equalTo("Huawei, revised"));
    }

    @Test
    void a_changed_row_is_a_correction_and_the_older_row_changes_nothing_any_more() {
        done(importYaml("?dataset=list", TWO_ROWS.formatted("list")));
        JsonPath changed =
                done(importYaml("?dataset=list", TWO_ROWS.formatted("list").replace("en: two", "en: TWO")));
        assertThat(changed.getLong("corrected")).isEqualTo(1);
        assertThat(changed.getLong("unchanged")).isEqualTo(1);
        JsonPath older = done(importYaml("?dataset=list", TWO_ROWS.formatted("list")));
        assertThat(older.getLong("unchanged")).isEqualTo(2);
        get("/v1/actions/list-2").body("statement.title.en", equalTo("TWO"));
    }

    @Test
    void norway_is_norway() {
        done(importYaml("", TWO_ROWS.formatted("norway")));
        get("/v1/actions/norway-1").statusCode(200).body("statement.imposedBy", equalTo("NO"));
    }

    @Test
    void a_dry_run_counts_and_appends_nothing() {
        long before = positionAfterOneMore("before-the-dry-run");
        JsonPath rehearsed = done(importYaml("?dryRun=true", TWO_ROWS.formatted("dry")));
        assertThat(rehearsed.getLong("recorded")).isEqualTo(2);
        assertThat(rehearsed.getBoolean("dryRun")).isTrue();
        assertThat(rehearsed.getString("position")).isNull();
        get("/v1/actions/dry-1").statusCode(404);
        assertThat(positionAfterOneMore("after-the-dry-run")).isEqualTo(before + 1);
    }

    @Test
    void a_dry_run_knows_the_subjects_of_its_own_file() {
        JsonPath rehearsed = done(importYaml("?dryRun=true", """
                subjects:
                  - {type: company, id: rehearsed, name: {en: Rehearsed Ltd}}
                actions:
                  - {kind: app-ban, id: dry-ban, title: {en: x}, imposedBy: IT, company: Rehearsed Ltd, sources: [{title: x}]}
                """));
        assertThat(rehearsed.getLong("recorded")).isEqualTo(2);
        get("/v1/subjects/companies/rehearsed").statusCode(404);
    }

    @Test
    void bad_rows_are_reported_by_line_field_and_value_and_the_others_are_taken() {
        String id = importYaml("", """
                actions:
                  - {kind: sanction, id: good-row, title: {en: x}, imposedBy: US, targets: [RU], sources: [{title: x}]}
                  - kind: sanction
                    id: bad-row
                    title: {en: x}
                    imposedBy: US
                    targets:
                      - RU
                      - Atlantis
                    sources: [{title: x}]
                  - {kind: sanction, id: worse-row, title: {en: x}, imposedBy: US, targets: [RU], effective: 2025-02-30, sources: [{title: x}]}
                  - {kind: sanction, id: good-row, title: {en: other}, imposedBy: US, targets: [RU], sources: [{title: x}]}
                """);
        JsonPath job = done(id);
        assertThat(job.getLong("recorded")).isEqualTo(1);
        assertThat(job.getLong("rejected")).isEqualTo(3);
        get(id + "/problems")
                .statusCode(200)
                .body("items[0].line", equalTo(9))
                .body("items[0].field", equalTo("targets[1]"))
                .body("items[0].value", equalTo("Atlantis"))
                .body("items[1].line", equalTo(11))
                .body("items[1].field", equalTo("effective"))
                .body("items[1].value", equalTo("2025-02-30"))
                .body("items[2].message", containsString("line 2"))
                .body("next", equalTo(null));
        get("/v1/actions/good-row").statusCode(200);
    }

    @Test
    void malformed_yaml_is_refused_at_once_with_its_line() {
        start("", "application/yaml", "actions:\n  - {id: x\n  - y")
                .statusCode(400)
                .body("code", equalTo("malformed"))
                .body("detail", startsWith("line 3"));
    }

    @Test
    void ndjson_is_one_statement_a_line() {
        String rows = """
                {"type":"company","id":"by-line","name":{"en":"By Line"}}
                {"kind":"app-ban","id":"line-1","title":{"en":"x"},"imposedBy":"IT","company":"By Line","sources":[{"title":"x"}]}
                not json
                """;
        String id = start("", "application/x-ndjson", rows)
                .statusCode(202)
                .extract()
                .header("Location");
        JsonPath job = done(id);
        assertThat(job.getLong("recorded")).isEqualTo(2);
        get(id + "/problems").body("items[0].line", equalTo(3));
    }

    @Test
    void parameters_are_checked_before_anything_is_read() {
        start("?dryRun=perhaps", "application/yaml", "actions: []").statusCode(400);
        start("?dry-run=true", "application/yaml", "actions: []")
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
        start("?knownSince=2999-01-01T00:00:00Z", "application/yaml", "actions: []")
                .statusCode(422);
        get("/v1/imports/nothing").statusCode(404).body("code", equalTo("unknown-import"));
    }

    @Test
    void a_cancelled_import_says_so() {
        String id = importYaml("", TWO_ROWS.formatted("cancelled"));
        given().delete(id).then().statusCode(200);
        assertThat(get(id).extract().jsonPath().getString("status")).isIn("cancelled", "done");
    }

    private static String importYaml(String query, String yaml) {
        return start(query, "application/yaml", yaml).statusCode(202).extract().header("Location");
    }

    private static ValidatableResponse start(String query, String type, String body) {
        return given().contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports" + query)
                .then();
    }

    private static JsonPath done(String location) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(location).extract().path("status").equals("done"));
        return get(location).extract().jsonPath();
    }

    private static String timelineOf2025() throws Exception {
        try (InputStream timeline = ImportsIT.class.getResourceAsStream("/timelines/2025.yaml")) {
            return new String(timeline.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
