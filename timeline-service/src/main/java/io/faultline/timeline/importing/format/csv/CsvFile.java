package io.faultline.timeline.importing.format.csv;

import io.faultline.timeline.importing.file.ImportRows;
import io.faultline.timeline.importing.file.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A table as RFC 4180 writes it, with any delimiter. The first line names the columns.
 *
 * @param name to be quoted in problems
 */
public record CsvFile(Path path, String name, Dialect dialect) implements Table {

    @Override
    public ImportRows open() throws IOException {
        return new CsvRows(this);
    }

    @Override
    public List<String> columns() throws IOException {
        try (CsvRows rows = new CsvRows(this)) {
            return rows.columns();
        }
    }
}
