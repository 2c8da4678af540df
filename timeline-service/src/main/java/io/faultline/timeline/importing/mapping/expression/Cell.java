package io.faultline.timeline.importing.mapping.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.faultline.timeline.importing.mapping.cell.Cells;
import io.faultline.timeline.importing.mapping.cell.Column;
import io.faultline.timeline.importing.mapping.cell.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The value of a cell, or the values where it holds several.
 *
 * @param field that it is for, to be told of faults
 * @param separated tells several values apart, null where a cell holds one
 * @param ifEmpty what stands in the field where the cell is empty
 * @param lenient true where a value that cannot be understood is left out, with a warning
 */
public record Cell(
        Column column,
        String field,
        Conversion conversion,
        @Nullable ValueMap values,
        @Nullable Texts separated,
        Take take,
        @Nullable JsonNode ifEmpty,
        boolean lenient)
        implements Expression {

    /** Which of several values. */
    public enum Take {
        ALL,
        ONLY,
        FIRST,
        LAST,
        REST
    }

    @Override
    public @Nullable JsonNode in(Line row) {
        JsonNode cell = row.cells().node(column);
        if (cell == null) {
            return ifEmpty;
        }
        if (separated == null && !cell.isArray()) {
            JsonNode value = value(cell, row);
            return value == null || take == Take.ALL || take == Take.ONLY || take == Take.FIRST || take == Take.LAST
                    ? value
                    : null;
        }
        return several(taken(texts(cell)), cell, row);
    }

    @Override
    public Stream<Column> columns() {
        return Stream.of(column);
    }

    @Override
    public void trace(Line row, String path, BiConsumer<String, String> place) {
        place.accept(path, row.cells().nameOf(column));
    }

    private List<String> texts(JsonNode cell) {
        if (cell.isArray()) {
            List<String> texts = new ArrayList<>();
            cell.forEach(item -> texts.add(Cells.textOf(item)));
            return texts;
        }
        return separated == null ? List.of(Cells.textOf(cell)) : separated.in(Cells.textOf(cell));
    }

    private List<String> taken(List<String> texts) {
        return switch (take) {
            case ALL, ONLY -> texts;
            case FIRST -> texts.subList(0, Math.min(1, texts.size()));
            case LAST -> texts.subList(Math.max(0, texts.size() - 1), texts.size());
            case REST -> texts.subList(Math.min(1, texts.size()), texts.size());
        };
    }

    private @Nullable JsonNode several(List<String> texts, JsonNode cell, Line row) {
        if (take == Take.ONLY && texts.size() > 1) {
            row.refuse(
                    column, field, Cells.textOf(cell), "has " + texts.size() + " values where one is wanted", lenient);
            return null;
        }
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        for (String text : texts) {
            JsonNode value = value(TextNode.valueOf(text), row);
            if (value != null) {
                values.add(value);
            }
        }
        boolean list = take == Take.ALL || take == Take.REST;
        return values.isEmpty() ? null : list ? values : values.get(0);
    }

    private @Nullable JsonNode value(JsonNode cell, Line row) {
        JsonNode known = cell;
        String text = Cells.textOf(cell);
        if (values != null) {
            ValueMap.Mapped mapped = values.of(text);
            if (mapped.isUnknown()) {
                row.refuse(column, field, text, values.complaint(text), lenient);
                return null;
            }
            known = mapped.value();
        }
        return known == null || (known != cell && !known.isTextual()) ? known : conversion.of(known, this, row);
    }
}
