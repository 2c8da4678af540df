package io.faultline.timeline.importing.format.csv;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.faultline.timeline.importing.file.Content;
import io.faultline.timeline.importing.file.ImportProblem;
import io.faultline.timeline.importing.file.ImportRows;
import io.faultline.timeline.importing.file.MalformedFile;
import io.faultline.timeline.importing.file.Places;
import io.faultline.timeline.importing.file.Read;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.file.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class CsvRows implements ImportRows {

    private static final int LARGEST_RECORD = 16 * 1024 * 1024;
    /** Each of them costs another start from the top of the file. */
    private static final int MOST_MISQUOTED = 100;

    private final CsvFile file;
    private final List<String> columns;
    private CountedQuotes text;
    private CloseableIterator<CsvRecord> records;
    private int line;
    private int misquoted;

    CsvRows(CsvFile file) throws IOException {
        this.file = file;
        this.text = open();
        this.records = recordsAfter(0);
        try {
            this.columns = names();
        } catch (RuntimeException malformed) {
            close();
            throw malformed;
        }
    }

    List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Read next() {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = Math.toIntExact(record.getStartingLineNumber());
                refuseOpenQuote(record);
                if (!isEmpty(record)) {
                    return record.getFieldCount() == columns.size() ? row(record) : unreadable(counted(record));
                }
            }
            return null;
        } catch (CsvParseException refused) {
            return misquoted(refused);
        } catch (UncheckedIOException broken) {
            throw broken(broken.getCause());
        }
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private CountedQuotes open() throws IOException {
        return new CountedQuotes(
                Content.text(file.path(), file.dialect().charset()),
                file.dialect().quote());
    }

    /**
     * Spaces around quotes are forgiven not least because that takes FastCSV's second parser: its first one loses a row
     * whose last cell ends in a quoted carriage return.
     */
    private CloseableIterator<CsvRecord> recordsAfter(int lines) {
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(file.dialect().separator())
                .quoteCharacter(file.dialect().quote())
                .trimWhitespacesAroundQuotes(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LARGEST_RECORD)
                .build(CsvRecordHandler.of(limits -> limits.maxRecordSize(LARGEST_RECORD)), text);
        reader.skipLines(lines);
        return reader.iterator();
    }

    /** Where two columns have one name, the second is called as if by a copy: {@code Notes (2)}. */
    private List<String> names() {
        try {
            if (!records.hasNext()) {
                throw new MalformedFile("the file is empty: its first line must name the columns");
            }
            List<String> names = new ArrayList<>();
            Set<String> taken = new HashSet<>();
            for (String cell : records.next().getFields()) {
                String plain = cell.isBlank() ? "column " + (names.size() + 1) : cell.strip();
                String name = plain;
                for (int copy = 2; !taken.add(name); copy++) {
                    name = plain + " (" + copy + ")";
                }
                names.add(name);
            }
            return List.copyOf(names);
        } catch (CsvParseException refused) {
            throw new MalformedFile("line 1: " + reason(refused));
        } catch (UncheckedIOException broken) {
            throw broken(broken.getCause());
        }
    }

    /** As spreadsheets leave them at the end of a table. */
    private static boolean isEmpty(CsvRecord record) {
        for (int i = 0; i < record.getFieldCount(); i++) {
            if (!record.getField(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Row row(CsvRecord record) {
        ObjectNode cells = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String cell = record.getField(i);
            if (!cell.isEmpty()) {
                cells.put(columns.get(i), cell);
            }
        }
        return new Row(file.name(), cells, line, Places.ONE);
    }

    private String counted(CsvRecord record) {
        return "has " + record.getFieldCount() + " cells, and the header has " + columns.size();
    }

    /** The parser lets the end of the file close a quote, which would make one cell of all rows after it. */
    private void refuseOpenQuote(CsvRecord record) {
        boolean several = record.getField(record.getFieldCount() - 1).indexOf('\n') >= 0;
        if (several && text.isWithinQuotes() && !records.hasNext()) {
            throw new MalformedFile("line " + line + ": a quote is opened and never closed");
        }
    }

    /** The parser cannot go on behind such a row, so another one begins there. */
    private Read misquoted(CsvParseException refused) {
        if (++misquoted > MOST_MISQUOTED) {
            throw new MalformedFile("line " + (line + 1) + ": " + reason(refused) + ", as in " + MOST_MISQUOTED
                    + " rows before; is this the right delimiter?");
        }
        line = startOf(refused);
        try {
            close();
            text = open();
            records = recordsAfter(line);
        } catch (CsvParseException nothingMore) {
            throw new MalformedFile("line " + line + ": " + reason(refused));
        } catch (IOException broken) {
            throw broken(broken);
        }
        return unreadable(reason(refused));
    }

    private int startOf(CsvParseException refused) {
        String digits = String.valueOf(refused.getMessage()).replaceAll("\\D+", "");
        return digits.isEmpty() ? line + 1 : Integer.parseInt(digits);
    }

    private static String reason(CsvParseException refused) {
        Throwable cause = refused.getCause() == null ? refused : refused.getCause();
        return "is not well-formed: " + cause.getMessage();
    }

    private MalformedFile broken(@Nullable IOException broken) {
        return new MalformedFile("after line " + line + ": cannot be read as "
                + file.dialect().charset() + ": " + (broken == null ? "" : broken.getMessage()));
    }

    private Unreadable unreadable(String why) {
        return Unreadable.because(ImportProblem.at(file.name(), line, why));
    }
}
