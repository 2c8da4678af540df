package io.faultline.timeline.importing.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A row that was not taken, and why.
 *
 * @param line in the file, counted from 1
 * @param field path of the field, empty where the whole row is at fault
 * @param value what the field says, shortened
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportProblem(int line, String field, String value, String message) {

    private static final int LONGEST_VALUE = 200;

    static String shortened(JsonNode value) {
        String text = value.isValueNode() ? value.asText() : value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
