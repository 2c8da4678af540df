package io.faultline.query.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the OpenAPI document says of every call, and that every call does what its examples say. */
class OpenApiIT {

    private static final int LEAST_OPERATIONS = 17;

    private static Stack stack;
    private static JsonNode document;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack();
        stack.awaitRead(stack.load2025());
        document = stack.get(stack.query.at("/q/openapi?format=json")).json();
        orderReplays();
        rebuild();
    }

    private static void rebuild() throws Exception {
        String address =
                stack.post(stack.query.at("/v1/projections/rebuild"), "{}").header("Location");
        Awaitility.await()
                .until(() -> stack.get(stack.query.at(address))
                        .json()
                        .path("status")
                        .asText()
                        .equals("switched"));
    }

    /** The examples of what can be made are made, for the others to name them. */
    private static void orderReplays() throws Exception {
        JsonNode examples = document.at("/paths/~1v1~1replays/post/requestBody/content/application~1json/examples");
        assertThat(examples).isNotEmpty();
        for (JsonNode example : examples) {
            JsonNode order = example.path("value");
            Answer ordered =
                    stack.post(stack.query.at("/v1/replays"), order.isTextual() ? order.textValue() : order.toString());
            assertThat(ordered.status()).as(ordered.body()).isEqualTo(202);
            String address = "/v1/replays/" + ordered.json().path("id").asText();
            Awaitility.await()
                    .until(() -> stack.get(stack.query.at(address))
                            .json()
                            .path("status")
                            .asText()
                            .equals("done"));
        }
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void every_operation_is_described_with_an_example_and_its_problems() {
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths").size()).isGreaterThanOrEqualTo(LEAST_OPERATIONS);
        operations().forEach((address, operation) -> {
            assertThat(operation.path("operationId").asText()).as(address).isNotBlank();
            assertThat(operation.path("summary").asText()).as(address).isNotBlank();
            assertThat(operation.path("description").asText()).as(address).isNotBlank();
            assertThat(operation.path("responses").has("204")
                            || !success(operation).findValues("examples").isEmpty())
                    .as(address + " has an example, unless it may answer nothing")
                    .isTrue();
            assertThat(operation.at("/responses/400/content/application~1problem+json"))
                    .as(address + " names its problems")
                    .isNotEmpty();
            operation.path("parameters").forEach(parameter -> {
                String name = address + " " + parameter.path("name").asText();
                assertThat(parameter.path("description").asText()).as(name).isNotBlank();
                assertThat(example(parameter)).as(name + " has an example").isNotBlank();
            });
        });
    }

    @Test
    void every_reading_operation_answers_its_examples_on_the_2025_timeline() throws Exception {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            JsonNode operation = path.getValue().path("get");
            if (operation.isMissingNode()) {
                continue;
            }
            String address = path.getKey();
            List<String> required = new ArrayList<>();
            for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("in").asText().equals("path")) {
                    address = address.replace('{' + parameter.path("name").asText() + '}', example(parameter));
                } else if (parameter.path("required").asBoolean()) {
                    required.add(query(parameter));
                }
            }
            address += "?" + String.join("&", required);
            ask(address);
            for (JsonNode parameter : operation.path("parameters")) {
                String name = parameter.path("name").asText();
                if (parameter.path("in").asText().equals("header")) {
                    ask(address, name, example(parameter));
                } else if (!parameter.path("required").asBoolean() && !name.equals("cursor")) {
                    ask(address + "&" + query(parameter));
                }
            }
        }
    }

    private static JsonNode success(JsonNode operation) {
        JsonNode responses = operation.path("responses");
        return responses.path(responses.has("200") ? "200" : "202").path("content");
    }

    /** By method and path. */
    private static Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                operations.put(operation.getKey() + " " + path.getKey(), operation.getValue())));
        return operations;
    }

    private static void ask(String address, String... headers) throws Exception {
        Answer answer = stack.get(stack.query.at(address.replace("?&", "?")), headers);
        assertThat(answer.status()).as(address + " " + answer.body()).isEqualTo(200);
    }

    private static String query(JsonNode parameter) {
        return parameter.path("name").asText() + "=" + URLEncoder.encode(example(parameter), StandardCharsets.UTF_8);
    }

    private static String example(JsonNode parameter) {
        return parameter
                .path("examples")
                .path(0)
                .path("value")
                .asText(parameter.path("examples").findPath("value").asText());
    }
}
