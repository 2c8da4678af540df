package io.faultline.contract.written;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.statement.ObservationId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An observation as sent, before it has an id. */
record ObservationDraft(ObjectNode tree) {

    /** With the id that follows from what it observes, unless it has one. */
    ObjectNode named() {
        return tree.hasNonNull("id") ? tree : SubjectResolution.copy(tree).put("id", derivedId());
    }

    private String derivedId() {
        Map<String, String> dimensions = new TreeMap<>();
        tree.path("dimensions")
                .properties()
                .forEach(d -> dimensions.put(d.getKey(), d.getValue().asText()));
        return ObservationId.of(
                        tree.path("indicator").asText("indicator"),
                        tree.path("subject").asText("subject"),
                        dimensions,
                        date(),
                        tree.path("forecast").asBoolean())
                .value();
    }

    private @Nullable String date() {
        JsonNode date = tree.hasNonNull("from") ? tree.get("from") : tree.path("period");
        return date.isValueNode() && !date.isNull() ? date.asText() : null;
    }
}
