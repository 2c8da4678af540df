package io.faultline.query.export.sink;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.faultline.query.format.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** RFC 4180 with a header line. */
final class CsvSink implements Sink {

    private final CsvWriter out;
    private final List<String> names;

    CsvSink(OutputStream out, List<Column> columns) {
        this.out = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.names = columns.stream().map(Column::name).toList();
        this.out.writeRecord(names);
    }

    @Override
    public void write(ObjectNode line) {
        out.writeRecord(names.stream().map(name -> Column.cell(line.get(name))).toList());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
