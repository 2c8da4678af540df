package io.faultline.query.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Stack;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenApiIT {

    @Test
    void every_operation_is_described_with_an_example_and_its_problems() throws Exception {
        try (Stack stack = new Stack()) {
            JsonNode document =
                    stack.get(stack.query.at("/q/openapi?format=json")).json();
            assertThat(document.path("openapi").asText()).startsWith("3.1");
            int operations = 0;
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                JsonNode operation = path.getValue().path("get");
                operations++;
                assertThat(operation.path("summary").asText()).as(path.getKey()).isNotBlank();
                assertThat(operation.path("description").asText())
                        .as(path.getKey())
                        .isNotBlank();
                assertThat(operation.at("/responses/200/content/application~1json/examples"))
                        .as(path.getKey() + " has an example")
                        .isNotEmpty();
                assertThat(operation.at("/responses/400/content/application~1problem+json"))
                        .as(path.getKey() + " names its problems")
                        .isNotEmpty();
                operation
                        .path("parameters")
                        .forEach(parameter -> assertThat(
                                        parameter.path("description").asText() + parameter.path("examples"))
                                .as(path.getKey() + " " + parameter.path("name"))
                                .isNotBlank());
            }
            assertThat(operations).isGreaterThan(9);
        }
    }
}
