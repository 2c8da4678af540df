package io.faultline.timeline;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The service as its clients see it. */
public final class Service {

    private Service() {}

    public static ValidatableResponse post(String path, String body) {
        return json().body(body).post(path).then();
    }

    public static ValidatableResponse put(String path, String body) {
        return json().body(body).put(path).then();
    }

    public static ValidatableResponse get(String path) {
        return given().redirects().follow(false).get(path).then();
    }

    public static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    /** Registers the two subjects that statements of tests speak of, whoever ran before. */
    public static void registerSubjects() {
        put("/v1/subjects/companies/nvidia", """
                {"name":{"en":"NVIDIA"},"aliases":["英偉達"],"home":"US"}""");
        put("/v1/subjects/agencies/us-department-of-energy", """
                {"name":{"en":"Department of Energy"},"country":"US"}""");
    }

    /** Position of the newest event in the log, taken by recording one more. */
    public static long positionAfterOneMore(String id) {
        return post("/v1/actions", Statements.exportControlJson(id, "a mark"))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("position");
    }
}
