package io.faultline.query.export.sink;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Takes the records of an export one by one; closing it ends the export. */
public interface Sink extends AutoCloseable {

    void write(ObjectNode line) throws IOException;

    @Override
    void close() throws IOException;
}
