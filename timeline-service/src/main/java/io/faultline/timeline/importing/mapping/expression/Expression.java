package io.faultline.timeline.importing.mapping.expression;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.timeline.importing.mapping.cell.Column;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one field of a statement is made of. Compiled once, evaluated for every row. */
public sealed interface Expression permits Cell, Constant, Joined, Members, Parts, Template {

    /** Null where the row has nothing for it, or nothing that can be understood: then {@code row} has been told. */
    @Nullable
    JsonNode in(Line row);

    Stream<Column> columns();

    /** Tells of every field at or below the path which column it is made of. */
    void trace(Line row, String path, BiConsumer<String, String> place);
}
