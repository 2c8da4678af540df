package io.faultline.timeline.openapi;

import io.faultline.contract.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** Adds to the OpenAPI document what would bury the resources under annotations. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class DescribedOperations implements OASFilter {

    /** What every operation may answer besides. */
    private static final Map<String, String> ALWAYS =
            Map.of("400", "unknown-parameter", "500", "internal-error", "503", "store-unavailable");

    private final Map<String, OperationText> texts = OperationText.all();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getOperationId() != null)
                .forEach(this::describe);
    }

    private void describe(Operation operation) {
        OperationText text = Objects.requireNonNull(
                texts.get(operation.getOperationId()), () -> operation.getOperationId() + " is not described");
        operation.setDescription(text.description());
        if (text.request() != null) {
            Content content = operation.getRequestBody().getContent();
            text.requests().keySet().stream()
                    .filter(type -> !content.hasMediaType(type))
                    .forEach(type -> content.addMediaType(type, OASFactory.createMediaType()));
            content.getMediaTypes().forEach((type, body) -> {
                body.setSchema(object());
                body.setExample(text.request(type));
            });
        }
        APIResponses responses = OASFactory.createAPIResponses();
        text.responses().forEach((status, example) -> responses.addAPIResponse(status, answer(status, example)));
        problems(text).forEach((status, codes) -> responses.addAPIResponse(status, problem(status, codes)));
        operation.setResponses(responses);
    }

    private static Map<String, List<String>> problems(OperationText text) {
        Map<String, List<String>> codes = new TreeMap<>();
        text.problems().forEach((status, known) -> codes.put(status, new ArrayList<>(known)));
        ALWAYS.forEach((status, code) ->
                codes.computeIfAbsent(status, none -> new ArrayList<>()).add(code));
        return codes;
    }

    private static APIResponse answer(String status, @Nullable Object example) {
        APIResponse answer = OASFactory.createAPIResponse().description(reason(status));
        return example == null ? answer : answer.content(content("application/json", example));
    }

    private static APIResponse problem(String status, List<String> codes) {
        Map<String, Object> example = Map.of(
                "type", "urn:faultline:problem:" + codes.getFirst(),
                "title", reason(status),
                "status", Integer.valueOf(status),
                "detail", "what happened this time, quoting the value",
                "code", codes.getFirst(),
                "violations", List.of());
        return OASFactory.createAPIResponse()
                .description(reason(status) + ": " + String.join(", ", codes))
                .content(content(Problem.MEDIA_TYPE, new TreeMap<>(example)));
    }

    private static Content content(String type, Object example) {
        return OASFactory.createContent()
                .addMediaType(
                        type, OASFactory.createMediaType().schema(object()).example(example));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    /** Two of them are not among those that Jakarta REST names. */
    private static String reason(String status) {
        return switch (status) {
            case "308" -> "Permanent Redirect";
            case "422" -> "Unprocessable Content";
            default -> String.valueOf(Response.Status.fromStatusCode(Integer.parseInt(status)));
        };
    }
}
