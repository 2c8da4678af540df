package io.faultline.query.export.sink;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON object a line. */
final class NdjsonSink implements Sink {

    private final JsonGenerator out;

    NdjsonSink(OutputStream out, ObjectMapper json) throws IOException {
        this.out = json.getFactory().createGenerator(out).setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    @Override
    public void write(ObjectNode line) throws IOException {
        out.writeTree(line);
        out.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
