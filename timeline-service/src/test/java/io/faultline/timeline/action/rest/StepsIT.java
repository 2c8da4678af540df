package io.faultline.timeline.action.rest;

import static io.faultline.timeline.Service.json;
import static io.faultline.timeline.Service.post;
import static io.faultline.timeline.Service.registerSubjects;
import static io.faultline.timeline.Statements.exportControlJson;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.faultline.timeline.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class StepsIT {

    private static final String SUSPENDED = """
            {"step":"suspended","from":"2025-11-10","until":"2026-11-10","sources":[{"title":"notice"}]}""";

    @BeforeEach
    void subjects() {
        registerSubjects();
    }

    @Test
    void a_step_is_numbered_corrected_and_retracted() {
        post("/v1/actions", exportControlJson("with-steps", "x")).statusCode(201);
        post("/v1/actions/with-steps/steps", SUSPENDED)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("number", is(1))
                .body("warnings", empty());
        post("/v1/actions/with-steps/steps", SUSPENDED).statusCode(200).body("number", nullValue());
        post("/v1/actions/with-steps/steps/1/corrections", """
                {"reason":"misread","step":{"step":"suspended","from":"2025-11-11"}}""").statusCode(201);
        post("/v1/actions/with-steps/steps/1/retraction", "{\"reason\":\"never\"}")
                .statusCode(201)
                .body("version", is(4));
        post("/v1/actions/with-steps/steps/1/retraction", "{\"reason\":\"never\"}")
                .statusCode(409)
                .body("code", equalTo("already-retracted"));
    }

    @Test
    void bad_steps_are_refused_by_field_and_code() {
        post("/v1/actions", exportControlJson("bad-steps", "x")).statusCode(201);
        String steps = "/v1/actions/bad-steps/steps";
        post(steps, "{\"step\":\"suspnded\",\"from\":\"2025\"}")
                .statusCode(422)
                .body("violations[0].field", equalTo("step"));
        post(steps, "{\"step\":\"suspended\",\"from\":\"2025-02-30\"}")
                .statusCode(422)
                .body("violations[0].field", equalTo("from"))
                .body("violations[0].message", containsString("'2025-02-30'"));
        post(steps, "{\"step\":\"suspended\"}").statusCode(422).body("violations[0].field", equalTo("from"));
        post(steps, "{\"step\":\"delivered\",\"from\":\"2025\"}")
                .statusCode(422)
                .body("code", equalTo("step-of-another-life"));
        post(steps, "{\"step\":\"suspended\",\"from\":\"2025-01-02\",\"until\":\"2025-01-01\"}")
                .statusCode(422)
                .body("code", equalTo("empty-interval"));
        post(steps + "/7/retraction", "{\"reason\":\"x\"}").statusCode(404).body("code", equalTo("unknown-step"));
        post("/v1/actions/unheard-of/steps", SUSPENDED).statusCode(404).body("code", equalTo("unknown-action"));
        post(steps, """
                {"step":"amended","from":"2025","statement":{"kind":"export-control","title":{"en":"x"},\
                "imposedBy":"US","targets":["Atlantis"],"goods":["x"],"sources":[{"title":"x"}]}}""").statusCode(422).body("code", equalTo("unknown-subject"));
        post(steps, """
                {"step":"amended","from":"2025","statement":{"kind":"export-control","title":{"en":"x"},\
                "imposedBy":"US","targets":["CN"],"goods":["x"],"effective":"2025","sources":[{"title":"x"}]}}""").statusCode(422).body("violations[0].message", containsString("milestones"));
    }

    @Test
    void a_stale_version_is_refused() {
        post("/v1/actions", exportControlJson("stale-step", "x")).statusCode(201);
        json().header("If-Match", "\"7\"")
                .body(SUSPENDED)
                .post("/v1/actions/stale-step/steps")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
    }

    @Test
    void implausible_dates_are_warned_of() {
        post("/v1/actions", exportControlJson("implausible", "x")).statusCode(201);
        post("/v1/actions/implausible/steps", "{\"step\":\"resumed\",\"from\":\"2025-11-10\"}")
                .statusCode(201)
                .body("warnings[0].code", equalTo("resumed-without-suspension"));
    }
}
