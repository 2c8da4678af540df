package io.faultline.query.format;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of what is exported.
 *
 * @param name that of the field in JSON
 */
public record Column(String name, Type type) {

    /** What stands in a column; {@code JSON} for what has parts of its own. */
    public enum Type {
        TEXT,
        WHOLE,
        NUMBER,
        FLAG,
        DAY,
        INSTANT,
        JSON
    }

    private static final String BEGINS_FORMULA = "=+-@\t\r";
    private static final char TEXT_FOLLOWS = '\'';

    public static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    public static Column json(String name) {
        return new Column(name, Type.JSON);
    }

    static Column of(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == Boolean.class) {
            return new Column(component.getName(), Type.FLAG);
        }
        if (type == BigDecimal.class) {
            return new Column(component.getName(), Type.NUMBER);
        }
        boolean hasParts = Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || (type.isRecord() && !isOneValueInJson(type));
        return new Column(component.getName(), hasParts ? Type.JSON : Type.TEXT);
    }

    private static boolean isOneValueInJson(Class<?> type) {
        return Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    /** A text or number as it is, what has parts of its own as JSON; null for what is not there. */
    public static @Nullable String plain(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isBigDecimal()) {
            return value.decimalValue().toPlainString();
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /**
     * A value as a cell of CSV. Text of a source that a spreadsheet would run as a formula is preceded by an apostrophe;
     * numbers are as they are.
     */
    public static @Nullable String cell(@Nullable JsonNode value) {
        String text = plain(value);
        boolean runs =
                text != null && value.isTextual() && !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
        return runs ? TEXT_FOLLOWS + text : text;
    }
}
