package io.faultline.timeline.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What {@code operations.yaml} says of one operation.
 *
 * @param request example of the body, null where there is none
 * @param requests examples of the body by media type, where they differ
 * @param responses examples by status, null where an answer has no body
 * @param problems codes by status
 */
record OperationText(
        String description,
        @Nullable Object request,
        Map<String, Object> requests,
        Map<String, @Nullable Object> responses,
        Map<String, List<String>> problems) {

    private static final int MOST_ALIASES = 1_000;

    /** By operationId. */
    static Map<String, OperationText> all() {
        LoadSettings settings =
                LoadSettings.builder().setMaxAliasesForCollections(MOST_ALIASES).build();
        try (InputStream file = OperationText.class.getResourceAsStream("/openapi/operations.yaml")) {
            Map<String, Map<String, Object>> all = cast(new Load(settings).loadFromInputStream(file));
            Map<String, OperationText> texts = new LinkedHashMap<>();
            all.forEach((id, text) -> texts.put(id, of(text)));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Object request(String mediaType) {
        return requests.getOrDefault(mediaType, request);
    }

    private static OperationText of(Map<String, Object> text) {
        return new OperationText(
                String.valueOf(text.get("description")),
                text.get("request"),
                cast(text.getOrDefault("requests", Map.of())),
                cast(text.get("responses")),
                cast(text.get("problems")));
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object loaded) {
        return (T) loaded;
    }
}
