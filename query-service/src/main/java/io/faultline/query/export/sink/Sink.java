package io.faultline.query.export.sink;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Takes the lines of an export one by one; closing it ends the export. */
@FunctionalInterface
public interface Sink extends AutoCloseable {

    void write(ObjectNode line) throws IOException;

    @Override
    default void close() throws IOException {}
}
