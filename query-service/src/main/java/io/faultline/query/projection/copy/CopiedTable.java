package io.faultline.query.projection.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that rows are copied into, and how each of its columns is filled. */
public record CopiedTable<T>(String name, List<Column<T>> columns) {

    public record Column<T>(String name, BiConsumer<BinaryCopy, T> fill) {}

    @SafeVarargs
    public static <T> CopiedTable<T> of(String name, Column<T>... columns) {
        return new CopiedTable<>(name, List.of(columns));
    }

    public static <T> Column<T> column(String name, BiConsumer<BinaryCopy, T> fill) {
        return new Column<>(name, fill);
    }

    /** The same with one column more. */
    public CopiedTable<T> with(Column<T> more) {
        return new CopiedTable<>(
                name, Stream.concat(columns.stream(), Stream.of(more)).toList());
    }

    public void copy(Collection<T> rows, String schema, Connection connection) {
        if (!rows.isEmpty()) {
            try {
                copyAll(rows, schema + "." + name, connection);
            } catch (SQLException failure) {
                throw new IllegalStateException("rows cannot be copied into " + schema + "." + name, failure);
            }
        }
    }

    private void copyAll(Collection<T> rows, String table, Connection connection) throws SQLException {
        String into = columns.stream().map(Column::name).collect(Collectors.joining(", ", table + " (", ")"));
        try (BinaryCopy copy = BinaryCopy.into(into, connection)) {
            for (T row : rows) {
                copy.row(columns.size());
                columns.forEach(column -> column.fill().accept(copy, row));
            }
            copy.finish();
        }
    }
}
