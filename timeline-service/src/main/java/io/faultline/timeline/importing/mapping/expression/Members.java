package io.faultline.timeline.importing.mapping.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.faultline.timeline.importing.mapping.cell.Column;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list, without those that a row has nothing for. */
public record Members(List<Expression> items) implements Expression {

    @Override
    public @Nullable JsonNode in(Line row) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Expression item : items) {
            switch (item.in(row)) {
                case null -> {}
                case ArrayNode several -> list.addAll(several);
                case JsonNode one -> list.add(one);
            }
        }
        return list.isEmpty() ? null : list;
    }

    @Override
    public Stream<Column> columns() {
        return items.stream().flatMap(Expression::columns);
    }

    @Override
    public void trace(Line row, String path, BiConsumer<String, String> place) {
        items.stream().limit(1).forEach(item -> item.trace(row, path, place));
        int at = 0;
        for (Expression item : items) {
            JsonNode there = item.in(row);
            if (there != null) {
                item.trace(row, path + "[" + at + "]", place);
                at += there instanceof ArrayNode several ? several.size() : 1;
            }
        }
    }
}
