package io.faultline.timeline.importing.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken, or something about a row that somebody should look at.
 *
 * @param file name of the file, empty where it was sent without one
 * @param line in the file, counted from 1
 * @param column of the table, null where the file is none
 * @param field path of the field, empty where the whole row is at fault
 * @param value what the field or cell says, shortened
 * @param warning true where the row was taken nevertheless
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportProblem(
        String file, int line, @Nullable String column, String field, String value, String message, boolean warning) {

    private static final int LONGEST_VALUE = 200;

    public ImportProblem {
        value = shortened(value);
    }

    /** The whole of what stands on this line is at fault. */
    public static ImportProblem at(String file, int line, String message) {
        return new ImportProblem(file, line, null, "", "", message, false);
    }

    static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
