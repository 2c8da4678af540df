package io.faultline.query.export.sink;

import io.faultline.query.format.Column;
import io.faultline.query.format.Format;
import io.faultline.query.format.Trees;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes tables in the format that was agreed on. */
@ApplicationScoped
public class Sinks {

    private static final int BUFFER = 1 << 16;

    public void write(Table table, Format format, OutputStream out) throws IOException {
        try (Sink sink = sink(table.columns(), format, new BufferedOutputStream(out, BUFFER))) {
            table.writeTo(sink);
        }
    }

    private Sink sink(List<Column> columns, Format format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvSink(out, columns);
            case PARQUET -> new ParquetSink(out, columns);
            case NDJSON, JSON -> new NdjsonSink(out, Trees.mapper());
        };
    }
}
