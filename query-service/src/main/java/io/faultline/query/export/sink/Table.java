package io.faultline.query.export.sink;

import io.faultline.query.format.Column;
import java.io.IOException;
import java.util.List;

/** What is exported: lines that are made one by one, as they are taken. */
public interface Table {

    List<Column> columns();

    void writeTo(Sink sink) throws IOException;
}
