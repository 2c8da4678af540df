package io.faultline.timeline.importing.mapping.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.faultline.timeline.importing.mapping.expression.Conversion;
import io.faultline.timeline.importing.mapping.form.FieldType;
import io.faultline.timeline.importing.mapping.form.FieldType.Scalar;
import java.math.BigDecimal;

/** Values that the contract takes in a field, in the place of those that only a row can tell. */
final class Examples {

    private Examples() {}

    static JsonNode of(Conversion conversion, FieldType type, String field) {
        return switch (conversion) {
            case Conversion.ToNumber number -> DecimalNode.valueOf(BigDecimal.ONE);
            case Conversion.ToBoolean flag -> BooleanNode.TRUE;
            default -> text(type, field);
        };
    }

    static JsonNode text(FieldType type, String field) {
        if (type instanceof FieldType.Choice choice) {
            return TextNode.valueOf(choice.values().getFirst());
        }
        return TextNode.valueOf(
                switch (type instanceof Scalar scalar ? scalar : Scalar.TEXT) {
                    case DATE -> field.equals("until") || field.equals("through") ? "2999-01-01" : "2000-01-01";
                    case PERIOD -> "2000/2001";
                    case SUBJECT -> "US";
                    case URL -> "https://example.org";
                    case ID -> "x";
                    case DURATION -> "P1Y";
                    default -> "USD";
                });
    }
}
