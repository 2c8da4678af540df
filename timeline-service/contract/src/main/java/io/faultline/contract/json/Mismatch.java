package io.faultline.contract.json;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Adds the value that was given to Jackson's complaints of a wrong type, which often lack it. */
final class Mismatch {

    private Mismatch() {}

    static MismatchedInputException quoted(MismatchedInputException refused, JsonNode tree) {
        JsonNode given = tree;
        for (Reference step : refused.getPath()) {
            given = child(given, step);
        }
        if (refused.getClass() != MismatchedInputException.class || !given.isValueNode()) {
            return refused;
        }
        InvalidFormatException quoted = InvalidFormatException.from(
                null, refused.getOriginalMessage(), given.toString(), refused.getTargetType());
        refused.getPath().reversed().forEach(quoted::prependPath);
        return quoted;
    }

    /** A single value in the place of a list is read as the first of it. */
    private static JsonNode child(JsonNode parent, Reference step) {
        if (step.getFieldName() != null) {
            return parent.path(step.getFieldName());
        }
        return parent.isArray() ? parent.path(step.getIndex()) : parent;
    }
}
