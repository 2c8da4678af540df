package io.faultline.timeline.importing.mapping.expression;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.timeline.importing.mapping.cell.Column;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The same in every row. */
public record Constant(JsonNode value) implements Expression {

    @Override
    public JsonNode in(Line row) {
        return value;
    }

    @Override
    public Stream<Column> columns() {
        return Stream.of();
    }

    @Override
    public void trace(Line row, String path, BiConsumer<String, String> place) {}
}
