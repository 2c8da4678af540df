package io.faultline.timeline.importing.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.Violation;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One subject or statement of a file.
 *
 * @param line on which it begins
 * @param lines on which its fields stand, by their path
 */
public record Row(ObjectNode tree, int line, NavigableMap<String, Integer> lines) {

    static Row onOneLine(ObjectNode tree, int line) {
        return new Row(tree, line, new TreeMap<>());
    }

    /** A subject says its type, a statement its kind. */
    public boolean isSubject() {
        return tree.has("type") && !tree.has("kind");
    }

    public boolean isBloc() {
        return "bloc".equals(tree.path("type").asText());
    }

    public ImportProblem problem(Violation fault) {
        return new ImportProblem(lineOf(fault.field()), fault.field(), valueAt(fault.field()), fault.message());
    }

    public ImportProblem problem(String message) {
        return new ImportProblem(line, "", tree.path("id").asText(), message);
    }

    /** Line of the field, or of the nearest thing around it that is in the file. */
    private int lineOf(String field) {
        for (String path = field; !path.isEmpty(); path = outer(path)) {
            Integer known = lines.get(path);
            if (known != null) {
                return known;
            }
        }
        return line;
    }

    private static String outer(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    private String valueAt(String field) {
        JsonNode value = tree;
        for (String step : field.split("[.\\[\\]]+")) {
            value = value.isArray() ? value.path(Integer.parseInt(step)) : value.path(step);
        }
        return value.isMissingNode() || field.isEmpty() ? "" : ImportProblem.shortened(value);
    }
}
