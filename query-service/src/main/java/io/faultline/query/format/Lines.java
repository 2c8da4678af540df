package io.faultline.query.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Records one a line, as CSV or NDJSON. */
final class Lines {

    private Lines() {}

    static byte[] ndjson(Collection<ObjectNode> records, ObjectMapper json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (ObjectNode record : records) {
                bytes.write(json.writeValueAsBytes(record));
                bytes.write('\n');
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] csv(Collection<String> columns, Collection<ObjectNode> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            csv.writeRecord(columns);
            records.forEach(record -> csv.writeRecord(columns.stream()
                    .map(column -> Column.cell(record.get(column)))
                    .toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
