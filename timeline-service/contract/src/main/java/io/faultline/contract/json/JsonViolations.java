package io.faultline.contract.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.faultline.contract.InvalidInput;
import io.faultline.contract.Violation;
import java.util.List;
import java.util.regex.Pattern;

/** Says what is wrong with a JSON text in terms of its sender: path of the field, value quoted, no Java names. */
public final class JsonViolations {

    /** Where Jackson speaks of its own settings and sources, which mean nothing to a sender. */
    private static final Pattern JACKSON =
            Pattern.compile(", from `[^`]*`|: enable `[^`]*` to allow| \\(start marker.*");

    private JsonViolations() {}

    public static List<Violation> of(JacksonException refused) {
        if (!(refused instanceof JsonMappingException mapping)) {
            return List.of(new Violation("", syntax(refused)));
        }
        if (mapping.getCause() instanceof JacksonException cause && !(cause instanceof JsonMappingException)) {
            return List.of(new Violation("", syntax(cause)));
        }
        String path = path(mapping.getPath());
        if (mapping.getCause() instanceof InvalidInput invalid) {
            return invalid.violations().stream()
                    .map(v -> new Violation(join(path, v.field()), v.message()))
                    .toList();
        }
        if (mapping instanceof InvalidTypeIdException unknown) {
            TypeNames names = TypeNames.of(unknown.getBaseType().getRawClass());
            return List.of(new Violation(join(path, names.field()), names.unknown(unknown.getTypeId())));
        }
        return List.of(new Violation(path, message(mapping)));
    }

    private static String message(JsonMappingException refused) {
        return switch (refused) {
            case InvalidFormatException format ->
                "'" + format.getValue() + "' is not " + Expected.of(format.getTargetType());
            case UnrecognizedPropertyException unknown -> "'" + unknown.getPropertyName() + "' is not a field here";
            case InvalidNullException none -> "null is no value here";
            case MismatchedInputException trailing when isTrailing(trailing) -> "is followed by something else";
            case MismatchedInputException mismatch -> "is not " + Expected.of(mismatch.getTargetType());
            default ->
                refused.getCause() instanceof IllegalArgumentException rule
                        ? String.valueOf(rule.getMessage())
                        : "is not " + Expected.of(null);
        };
    }

    private static boolean isTrailing(JsonMappingException refused) {
        return refused.getOriginalMessage().startsWith("Trailing token");
    }

    private static String syntax(JacksonException refused) {
        JsonLocation at = refused.getLocation();
        String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        String reason = JACKSON.matcher(refused.getOriginalMessage()).replaceAll("");
        return "is not well-formed" + (reason.contains("`") ? "" : ": " + reason) + where;
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
