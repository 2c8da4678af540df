package io.faultline.timeline.importing.mapping.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.faultline.timeline.importing.mapping.cell.Cells;
import io.faultline.timeline.importing.mapping.cell.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One text of several, without those that a row has nothing for. */
public record Joined(List<Expression> parts, String with) implements Expression {

    @Override
    public @Nullable JsonNode in(Line row) {
        List<String> texts = new ArrayList<>();
        for (Expression part : parts) {
            JsonNode text = part.in(row);
            if (text != null) {
                texts.add(Cells.textOf(text));
            }
        }
        return texts.isEmpty() ? null : TextNode.valueOf(String.join(with, texts));
    }

    @Override
    public Stream<Column> columns() {
        return parts.stream().flatMap(Expression::columns);
    }

    @Override
    public void trace(Line row, String path, BiConsumer<String, String> place) {
        parts.reversed().forEach(part -> part.trace(row, path, place));
    }
}
