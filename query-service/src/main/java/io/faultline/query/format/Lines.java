package io.faultline.query.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

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
        try (CsvWriter csv = csv(bytes)) {
            csv.writeRecord(columns);
            records.forEach(record -> csv.writeRecord(
                    columns.stream().map(column -> cell(record.get(column))).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static CsvWriter csv(OutputStream out) {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        return CsvWriter.builder().build(text);
    }

    /** A text or number as it is, what has parts of its own as JSON; null for what is not there. */
    static @Nullable String cell(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
