package io.faultline.timeline.problem;

import static io.faultline.timeline.Service.get;
import static io.faultline.timeline.Service.json;
import static io.faultline.timeline.Service.post;
import static io.faultline.timeline.Statements.exportControlJson;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.faultline.timeline.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ProblemsIT {

    @Test
    void malformed_json_is_told_with_its_line() {
        isProblem(post("/v1/actions", "{\n\"kind\": \n}"), 400, "malformed").body("detail", containsString("line 3"));
        isProblem(post("/v1/actions", ""), 400, "malformed");
        isProblem(post("/v1/actions", "[]"), 400, "malformed");
    }

    @Test
    void an_unknown_parameter_is_named() {
        isProblem(json().body("{}").post("/v1/actions?knownsince=x").then(), 400, "unknown-parameter")
                .body("detail", containsString("'knownsince'"))
                .body("detail", containsString("knownSince"));
        isProblem(get("/v1/actions/x?asOf=2025"), 400, "unknown-parameter");
    }

    @Test
    void an_unknown_path_is_a_problem_too() {
        isProblem(get("/v1/nothing"), 404, "not-found").body("detail", containsString("'/v1/nothing'"));
        isProblem(get("/v2"), 404, "not-found");
    }

    @Test
    void a_method_that_a_path_does_not_have_is_refused() {
        isProblem(given().delete("/v1/actions").then(), 405, "method-not-allowed");
    }

    @Test
    void a_media_type_that_is_not_read_is_refused() {
        isProblem(
                given().contentType("text/plain").body("x").post("/v1/actions").then(), 415, "unsupported-media-type");
    }

    @Test
    void a_header_that_cannot_be_understood_is_named() {
        isProblem(json().header("If-Match", "3").body("{}").post("/v1/actions").then(), 400, "invalid-parameter")
                .body("violations[0].field", equalTo("If-Match"));
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        isProblem(json().body(" ".repeat(2 * 1024 * 1024)).post("/v1/actions").then(), 413, "too-large");
    }

    @Test
    void a_statement_that_breaks_a_rule_is_named_by_field_and_value() {
        isProblem(post("/v1/actions", exportControlJson("NOT AN ID", "x")), 422, "invalid")
                .body("violations[0].field", equalTo("id"))
                .body("violations[0].message", containsString("'NOT AN ID'"));
        isProblem(post("/v1/actions", exportControlJson("x", "x").replace("CN", "Atlantis")), 422, "unknown-subject")
                .body("violations[0].field", equalTo("targets[0]"))
                .body("detail", containsString("'Atlantis'"));
    }

    @Test
    void a_parameter_that_cannot_be_understood_is_named_and_quoted() {
        isProblem(json().body("{}").post("/v1/actions?knownSince=yesterday").then(), 400, "invalid-parameter")
                .body("violations[0].field", equalTo("knownSince"))
                .body("detail", containsString("'yesterday'"));
        isProblem(get("/v1/subjects/companies?limit=1001"), 400, "invalid-parameter")
                .body("detail", containsString("'1001'"));
        isProblem(get("/v1/subjects/companies?cursor=!"), 400, "invalid-parameter")
                .body("detail", containsString("'!'"));
    }

    @Test
    void what_is_not_there_is_quoted() {
        isProblem(get("/v1/imports/no-such-import"), 404, "unknown-import")
                .body("detail", containsString("'no-such-import'"));
        isProblem(get("/v1/subjects/countries/Atlantis"), 404, "unknown-subject")
                .body("detail", containsString("'Atlantis'"));
    }

    private static ValidatableResponse isProblem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:faultline:problem:" + code))
                .body("detail", not(containsString("io.faultline")));
    }
}
