package io.faultline.timeline.importing;

import static io.faultline.timeline.Service.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.faultline.timeline.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The real table of Epoch AI, as it was published three times, loaded with the mapping that ships for it. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class EpochEditionsIT {

    private static final String FOLDER = "../../shared/data/epoch-notable-ai-models/notable_";

    @Test
    void every_edition_loads_and_what_cannot_be_told_is_told_with_its_reason() {
        load("2025-02-24", 895, 13);
        get("/v1/actions/epoch-sora-turbo").body("statement.released", equalTo("2024-02-15"));
        get("/v1/subjects/companies/deepseek").statusCode(200).body("name.en", equalTo("DeepSeek"));
        get("/v1/subjects/companies/openai").statusCode(200).body("name.en", equalTo("OpenAI"));

        load("2025-12-02", 952, 18);
        get("/v1/actions/epoch-sora-turbo").body("statement.released", equalTo("2024-12-09"));
        get("/v1/actions/epoch-deepseek-v2.5").body("statement.developer", equalTo("deepseek"));
        get("/v1/actions/epoch-go-explore")
                .body("statement.developer", equalTo("uber-ai"))
                .body("statement.coDevelopers", equalTo(List.of("openai")));
        get("/v1/actions/epoch-deeplabv3-plus").statusCode(200);
        get("/v1/actions/epoch-deeplabv3").statusCode(200);

        JsonPath newest = load("2026-02-02", 976, 18);
        get("/v1/actions/epoch-solar-open-100b").body("statement.model", equalTo("Solar Open 100B"));
        get("/v1/actions/epoch-gpt-oss-120b")
                .body("statement.developer", equalTo("openai"))
                .body("statement.openWeights", equalTo(true));

        JsonPath again = load("2026-02-02", 976, 18);
        assertThat(again.getLong("unchanged")).isEqualTo(newest.getLong("rowsRead") - 18);
        assertThat(again.getString("position")).isNull();
    }

    private static JsonPath load(String edition, int models, int untold) {
        String location = given().contentType("text/csv")
                .body(new File(FOLDER + edition + ".csv"))
                .post("/v1/imports?mapping=epoch-notable-ai-models&dataset=epoch&edition=" + edition + "&file=notable_"
                        + edition + ".csv&knownSince=" + edition + "T00:00:00Z")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(120))
                .until(() -> List.of("done", "failed")
                        .contains(get(location).extract().<String>path("status")));
        JsonPath job = get(location).extract().jsonPath();
        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getLong("rejected")).isEqualTo(untold);
        assertThat(job.getLong("recorded") + job.getLong("corrected") + job.getLong("unchanged"))
                .isGreaterThanOrEqualTo(models - untold);
        List<Map<String, Object>> problems =
                get(location + "/problems").extract().jsonPath().getList("items");
        Stream<Map<String, Object>> rejections =
                problems.stream().filter(problem -> problem.get("warning").equals(false));
        assertThat(rejections)
                .hasSize(untold)
                .allSatisfy(problem -> assertThat(problem)
                        .containsEntry("file", "notable_" + edition + ".csv")
                        .containsEntry("column", "Organization")
                        .containsEntry("field", "developer")
                        .containsEntry("message", "is required"));
        return job;
    }
}
