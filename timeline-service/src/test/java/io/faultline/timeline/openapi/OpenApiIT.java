package io.faultline.timeline.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.timeline.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class OpenApiIT {

    @Test
    void the_document_is_of_version_3_1() throws Exception {
        assertThat(document().get("openapi").asText()).startsWith("3.1");
    }

    @Test
    void every_operation_has_a_summary_a_description_examples_and_its_problems() throws Exception {
        List<JsonNode> operations = operations();
        assertThat(operations).hasSizeGreaterThan(15).allSatisfy(operation -> {
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(operation.path("description").asText()).isNotBlank();
            assertThat(operation.path("responses").path("400").toString()).contains("application/problem+json");
            assertThat(operation.path("responses").toString()).contains("\"example\"");
            if (operation.has("requestBody")) {
                assertThat(operation.get("requestBody").toString()).contains("\"example\"");
            }
        });
    }

    @Test
    void nothing_is_described_that_is_not_there() throws Exception {
        assertThat(operations().stream()
                        .map(operation -> operation.get("operationId").asText()))
                .containsExactlyInAnyOrderElementsOf(OperationText.all().keySet());
    }

    private static List<JsonNode> operations() throws Exception {
        List<JsonNode> operations = new ArrayList<>();
        document()
                .get("paths")
                .forEach(path -> path.forEach(member -> {
                    if (member.has("operationId")) {
                        operations.add(member);
                    }
                }));
        return operations;
    }

    private static JsonNode document() throws Exception {
        return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }
}
