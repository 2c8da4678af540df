package io.faultline.query.export.sink;

import io.faultline.query.format.Column;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A table without some of its columns. */
public record Narrowed(Table table, Set<String> omitted) implements Table {

    @Override
    public List<Column> columns() {
        return table.columns().stream()
                .filter(column -> !omitted.contains(column.name()))
                .toList();
    }

    @Override
    public void writeTo(Sink sink) throws IOException {
        table.writeTo(line -> {
            line.remove(omitted);
            sink.write(line);
        });
    }
}
