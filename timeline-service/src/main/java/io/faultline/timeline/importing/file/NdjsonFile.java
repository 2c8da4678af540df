package io.faultline.timeline.importing.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.json.ContractJson;
import java.util.ArrayList;
import java.util.List;

/** One JSON object a line. A line that is none is a problem of its own, and the others are taken. */
public final class NdjsonFile {

    private final ObjectMapper json = ContractJson.mapper();
    private final List<Row> rows = new ArrayList<>();
    private final List<ImportProblem> unreadable = new ArrayList<>();

    private NdjsonFile() {}

    public static ImportFile.Reading read(String text) {
        NdjsonFile file = new NdjsonFile();
        int line = 0;
        for (String row : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (!row.isBlank()) {
                file.add(row, line);
            }
        }
        return new ImportFile.Reading.Readable(new ImportFile(file.rows, file.unreadable));
    }

    private void add(String row, int line) {
        try {
            if (json.readTree(row) instanceof ObjectNode tree) {
                rows.add(Row.onOneLine(tree, line));
            } else {
                unreadable.add(new ImportProblem(line, "", "", "is not a JSON object"));
            }
        } catch (JsonProcessingException refused) {
            unreadable.add(new ImportProblem(line, "", "", "is not well-formed: " + refused.getOriginalMessage()));
        }
    }
}
