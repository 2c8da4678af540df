package io.faultline.timeline.importing.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.Violation;
import java.util.List;

/**
 * One subject or statement of a file.
 *
 * @param file its name, empty where it has none
 * @param line on which it begins
 * @param places where its fields stand
 * @param warnings what somebody should look at although the row is taken
 */
public record Row(String file, ObjectNode tree, int line, Places places, List<ImportProblem> warnings) implements Read {

    public Row(String file, ObjectNode tree, int line, Places places) {
        this(file, tree, line, places, List.of());
    }

    /** A subject says its type, a statement its kind. */
    public boolean isSubject() {
        return tree.has("type") && !tree.has("kind");
    }

    public boolean isBloc() {
        return "bloc".equals(tree.path("type").asText());
    }

    public ImportProblem problem(Violation fault) {
        String field = fault.field();
        Integer line = places.lineOf(field);
        return new ImportProblem(
                file,
                line == null ? this.line : line,
                places.columnOf(field),
                field,
                valueAt(field),
                fault.message(),
                false);
    }

    public ImportProblem problem(String message) {
        return new ImportProblem(file, line, null, "", tree.path("id").asText(), message, false);
    }

    private String valueAt(String field) {
        if (field.isEmpty()) {
            return "";
        }
        JsonNode value = tree;
        for (String step : field.split("[.\\[\\]]+")) {
            value = value.isArray() ? value.path(Integer.parseInt(step)) : value.path(step);
        }
        return value.isMissingNode() ? "" : ImportProblem.text(value);
    }
}
