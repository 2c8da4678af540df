package io.faultline.timeline.importing;

import static io.faultline.timeline.Service.get;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** Imports as their clients see them. */
final class ImportCalls {

    private static final Set<String> OVER = Set.of("done", "failed", "cancelled");

    private ImportCalls() {}

    static ValidatableResponse start(String query, String type, String body) {
        return given().contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports" + query)
                .then();
    }

    static String ndjson(String query, String rows) {
        return start(query, "application/x-ndjson", rows)
                .statusCode(202)
                .extract()
                .header("Location");
    }

    static JsonPath over(String location) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> OVER.contains(get(location).extract().<String>path("status")));
        return get(location).extract().jsonPath();
    }

    static JsonPath done(String location) {
        JsonPath job = over(location);
        if (!job.getString("status").equals("done")) {
            throw new AssertionError(job.prettify());
        }
        return job;
    }
}
