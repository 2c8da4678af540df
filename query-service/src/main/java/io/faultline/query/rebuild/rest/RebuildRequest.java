package io.faultline.query.rebuild.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.Violation;
import io.faultline.query.problem.Refused;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an operator says of the rebuild that is asked for. */
@Schema(name = "RebuildRequest", additionalProperties = Schema.False.class)
record RebuildRequest(
        @Schema(description = "Why, for those who read the list of rebuilds; at most 200 characters") @Nullable
        String reason,

        @Schema(description = "Switch even where the new facts differ from the live ones") @Nullable
        Boolean force) {

    static final String EXAMPLE = """
            {"reason": "the disk was repaired"}""";

    private static final int LONGEST_REASON = 200;

    /** @throws Refused for what is no such request; nothing at all is one */
    static RebuildRequest read(@Nullable String body, ObjectMapper json) {
        if (body == null || body.isBlank()) {
            return new RebuildRequest(null, null);
        }
        JsonNode node = tree(body, json);
        node.fieldNames().forEachRemaining(field -> {
            if (!field.equals("reason") && !field.equals("force")) {
                throw invalid(field, "'" + field + "' is not a field here; known are reason, force");
            }
        });
        return new RebuildRequest(reason(node.get("reason")), force(node.get("force")));
    }

    private static JsonNode tree(String body, ObjectMapper json) {
        try {
            JsonNode node = json.readTree(body);
            if (node.isObject()) {
                return node;
            }
            throw Refused.malformed("a JSON object is expected");
        } catch (JsonProcessingException malformed) {
            throw Refused.malformed("this is no JSON: " + malformed.getOriginalMessage());
        }
    }

    private static @Nullable String reason(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return null;
        }
        if (!given.isTextual() || given.textValue().length() > LONGEST_REASON) {
            throw invalid("reason", "a text of at most " + LONGEST_REASON + " characters is expected, not " + given);
        }
        return given.textValue();
    }

    private static @Nullable Boolean force(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return null;
        }
        if (!given.isBoolean()) {
            throw invalid("force", "true or false is expected, not " + given);
        }
        return given.booleanValue();
    }

    private static Refused invalid(String field, String message) {
        return Refused.invalid(List.of(new Violation(field, message)));
    }
}
