package io.faultline.timeline.importing.mapping.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.faultline.timeline.importing.mapping.cell.Column;
import io.faultline.timeline.importing.mapping.cell.Slug;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text with cells in it: {@code Model {Model} by {Organization}}. Nothing, where one of the cells is empty. */
public record Template(List<Part> parts) implements Expression {

    public static final Map<String, UnaryOperator<String>> FUNCTIONS = Map.of(
            "slug", Slug::of,
            "lower", text -> text.toLowerCase(Locale.ROOT),
            "upper", text -> text.toUpperCase(Locale.ROOT));

    /** Part of a template. */
    public sealed interface Part {

        record Plain(String text) implements Part {}

        /** @param functions applied one after another */
        record Inserted(Column column, List<UnaryOperator<String>> functions) implements Part {}
    }

    @Override
    public @Nullable JsonNode in(Line row) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Plain plain -> text.append(plain.text());
                case Part.Inserted inserted -> {
                    String cell = row.cells().text(inserted.column());
                    if (cell == null) {
                        return null;
                    }
                    for (UnaryOperator<String> function : inserted.functions()) {
                        cell = function.apply(cell);
                    }
                    text.append(cell);
                }
            }
        }
        return TextNode.valueOf(text.toString());
    }

    @Override
    public Stream<Column> columns() {
        return parts.stream().filter(Part.Inserted.class::isInstance).map(part -> ((Part.Inserted) part).column());
    }

    /** An empty one is to blame before the others. */
    @Override
    public void trace(Line row, String path, BiConsumer<String, String> place) {
        columns()
                .filter(column -> row.cells().node(column) == null)
                .findFirst()
                .or(() -> columns().findFirst())
                .ifPresent(column -> place.accept(path, row.cells().nameOf(column)));
    }
}
