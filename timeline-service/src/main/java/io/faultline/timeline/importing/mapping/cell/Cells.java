package io.faultline.timeline.importing.mapping.cell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, or the fields of one JSON object by their paths.
 *
 * @param empties texts that stand for no value
 * @param single the one cell that is looked at where every cell becomes a statement
 */
public record Cells(
        ObjectNode tree, Set<String> empties, @Nullable Single single) {

    /**
     * @param name of the column, under {@code nameColumn}
     * @param value of the cell, under {@code valueColumn}
     */
    public record Single(String nameColumn, String valueColumn, String name, JsonNode value) {}

    /** Null where it is empty. */
    public @Nullable JsonNode node(Column column) {
        for (String name : column.names()) {
            JsonNode cell = at(name);
            if (cell != null && !isEmpty(cell)) {
                return cell;
            }
        }
        return null;
    }

    /** Without the spaces around it; null where it is empty. */
    public @Nullable String text(Column column) {
        JsonNode cell = node(column);
        return cell == null ? null : textOf(cell);
    }

    /** Under which name the file has this column. */
    public String nameOf(Column column) {
        for (String name : column.names()) {
            if (single != null && (name.equals(single.valueColumn()) || name.equals(single.nameColumn()))) {
                return single.name();
            }
            if (at(name) != null) {
                return name;
            }
        }
        return column.names().getFirst();
    }

    public static String textOf(JsonNode cell) {
        return (cell.isValueNode() ? cell.asText() : cell.toString()).strip();
    }

    public boolean isEmpty(JsonNode cell) {
        if (cell.isTextual()) {
            String text = cell.textValue();
            return text.isBlank() || empties.contains(text.strip());
        }
        return cell.isNull() || (cell.isContainerNode() && cell.isEmpty());
    }

    private @Nullable JsonNode at(String name) {
        if (single != null && name.equals(single.valueColumn())) {
            return single.value();
        }
        if (single != null && name.equals(single.nameColumn())) {
            return tree.textNode(single.name());
        }
        JsonNode cell = tree.get(name);
        return cell == null && name.indexOf('.') > 0 ? inner(name) : cell;
    }

    private @Nullable JsonNode inner(String path) {
        JsonNode cell = tree;
        int from = 0;
        for (int dot = path.indexOf('.'); cell != null; dot = path.indexOf('.', from)) {
            cell = cell.get(path.substring(from, dot < 0 ? path.length() : dot));
            if (dot < 0) {
                return cell;
            }
            from = dot + 1;
        }
        return null;
    }
}
