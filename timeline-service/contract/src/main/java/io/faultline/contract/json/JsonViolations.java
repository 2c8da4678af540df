package io.faultline.contract.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.faultline.contract.InvalidInput;
import io.faultline.contract.Violation;
import io.faultline.contract.statement.Kinds;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a JSON text in terms of its sender: path of the field, value quoted, no Java names. */
public final class JsonViolations {

    private JsonViolations() {}

    public static List<Violation> of(JacksonException refused) {
        if (!(refused instanceof JsonMappingException mapping) || isSyntax(refused.getCause())) {
            return List.of(new Violation("", syntax(refused)));
        }
        String path = path(mapping.getPath());
        if (refused.getCause() instanceof InvalidInput invalid) {
            return invalid.violations().stream()
                    .map(v -> new Violation(join(path, v.field()), v.message()))
                    .toList();
        }
        if (refused instanceof InvalidTypeIdException unknown) {
            return List.of(new Violation(join(path, typeField(unknown)), unknownType(unknown)));
        }
        return List.of(new Violation(path, message(mapping)));
    }

    private static String message(JsonMappingException refused) {
        if (refused instanceof InvalidFormatException format) {
            return "'" + format.getValue() + "' is not " + expected(format.getTargetType());
        }
        if (refused instanceof UnrecognizedPropertyException unknown) {
            return "'" + unknown.getPropertyName() + "' is not a field here";
        }
        if (refused.getCause() instanceof IllegalArgumentException rule) {
            return String.valueOf(rule.getMessage());
        }
        return refused instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException mismatch
                ? "is not " + expected(mismatch.getTargetType())
                : refused.getOriginalMessage();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of the form expected here";
        }
        if (type.isEnum()) {
            return "one of "
                    + String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(Object::toString)
                                    .toList());
        }
        return switch (type.getSimpleName()) {
            case "String" -> "a text";
            case "Boolean", "boolean" -> "true or false";
            case "BigDecimal", "int", "Integer", "long", "Long" -> "a number";
            case "LocalDate" -> "a day such as 2025-07-10";
            case "Instant" -> "an instant such as 2025-07-10T12:00:00Z";
            case "Period" -> "a period such as P10Y";
            case "URI" -> "an address";
            case "ArrayList", "List" -> "a list";
            case "Words" -> "a map from language to text, such as {\"en\": \"…\"}";
            default -> "an object of the form expected here";
        };
    }

    private static String unknownType(InvalidTypeIdException unknown) {
        String given = unknown.getTypeId();
        if (given == null) {
            return "is required";
        }
        boolean kind = "kind".equals(typeField(unknown));
        return "'" + given + "' is not one of "
                + (kind ? String.join(", ", Kinds.all().keySet()) : "the types known here");
    }

    private static String typeField(InvalidTypeIdException unknown) {
        return io.faultline.contract.subject.Subject.class.isAssignableFrom(
                        unknown.getBaseType().getRawClass())
                ? "type"
                : "kind";
    }

    private static boolean isSyntax(@Nullable Throwable cause) {
        return cause instanceof JacksonException && !(cause instanceof JsonMappingException);
    }

    private static String syntax(JacksonException refused) {
        JsonLocation at = refused.getLocation();
        String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return "is not well-formed: " + refused.getOriginalMessage() + where;
    }

    private static String path(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference step : references) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String join(String path, String field) {
        return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
    }
}
