package io.faultline.timeline.importing.mapping.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a column mean.
 *
 * @param values null among them means that the field is left out
 * @param others what all other texts mean
 */
public record ValueMap(Map<String, Mapped> values, Others others) {

    /** What becomes of a text that the map does not know. */
    public sealed interface Others {

        record Refused() implements Others {}

        record Kept() implements Others {}

        record Become(Mapped mapped) implements Others {}
    }

    /** @param value null where the field is left out */
    public record Mapped(@Nullable JsonNode value, boolean isUnknown) {

        public static Mapped to(@Nullable JsonNode value) {
            return new Mapped(value, false);
        }
    }

    Mapped of(String text) {
        Mapped known = values.get(text);
        if (known != null) {
            return known;
        }
        return switch (others) {
            case Others.Refused refused -> new Mapped(null, true);
            case Others.Kept kept -> Mapped.to(TextNode.valueOf(text));
            case Others.Become become -> become.mapped();
        };
    }

    String complaint(String text) {
        return "'" + text + "' is not one of " + String.join(", ", new TreeSet<>(values.keySet()));
    }
}
