package io.faultline.timeline.importing.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.json.ContractJson;
import io.faultline.timeline.importing.file.ImportProblem;
import io.faultline.timeline.importing.file.ImportRows;
import io.faultline.timeline.importing.file.Places;
import io.faultline.timeline.importing.file.Read;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.file.Unreadable;
import io.faultline.timeline.importing.mapping.cell.Cells;
import io.faultline.timeline.importing.mapping.expression.Line;
import io.faultline.timeline.importing.mapping.party.NewCompanies.Created;
import io.faultline.timeline.importing.mapping.party.Parties;
import io.faultline.timeline.registry.Subjects;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes statements of rows, and before them the companies that they name for the first time. */
final class MappedRows implements ImportRows {

    private static final ObjectMapper JSON = ContractJson.mapper();

    private final Mapping mapping;
    private final ImportRows rows;
    private final Parties parties;
    private final Queue<Read> made = new ArrayDeque<>();

    MappedRows(Mapping mapping, ImportRows rows, Subjects registry) {
        this.mapping = mapping;
        this.rows = rows;
        this.parties = new Parties(registry, mapping.createsCompanies());
    }

    @Override
    public @Nullable Read next() {
        while (made.isEmpty()) {
            switch (rows.next()) {
                case null -> {
                    return null;
                }
                case Unreadable unreadable -> {
                    return unreadable;
                }
                case Row row -> map(row);
            }
        }
        return made.poll();
    }

    @Override
    public void close() {
        rows.close();
    }

    private void map(Row row) {
        Unpivot unpivot = mapping.unpivot();
        if (unpivot == null) {
            make(row, new Cells(row.tree(), mapping.empties(), null));
            return;
        }
        for (Map.Entry<String, JsonNode> cell : row.tree().properties()) {
            if (unpivot.takes(cell.getKey())) {
                Cells.Single single = new Cells.Single(unpivot.name(), unpivot.value(), cell.getKey(), cell.getValue());
                Cells cells = new Cells(row.tree(), mapping.empties(), single);
                if (!cells.isEmpty(cell.getValue())) {
                    make(row, cells);
                }
            }
        }
    }

    private void make(Row row, Cells cells) {
        if (!mapping.takes(cells)) {
            return;
        }
        Line line = new Line(cells, parties);
        ObjectNode statement = mapping.statement().in(line);
        if (!line.faults().isEmpty() || statement == null) {
            parties.newCompanies().forget();
            String id = statement == null ? null : statement.path("id").textValue();
            made.add(new Unreadable(problems(row, line.faults(), false), id));
            return;
        }
        for (Created created : parties.newCompanies().taken()) {
            made.add(company(row, created));
        }
        Places places = new MappedPlaces(row, cells);
        made.add(new Row(row.file(), statement, row.line(), places, problems(row, line.warnings(), true)));
    }

    private static List<ImportProblem> problems(Row row, List<Line.Fault> faults, boolean warnings) {
        return faults.isEmpty()
                ? List.of()
                : faults.stream()
                        .map(fault -> new ImportProblem(
                                row.file(),
                                lineOf(row, fault.column()),
                                fault.column(),
                                fault.field(),
                                fault.value(),
                                fault.message(),
                                warnings))
                        .toList();
    }

    private static int lineOf(Row row, @Nullable String column) {
        Integer line = column == null ? null : row.places().lineOf(column);
        return line == null ? row.line() : line;
    }

    private static Row company(Row row, Created created) {
        ObjectNode tree = JSON.valueToTree(created.company());
        List<ImportProblem> warnings = created.near().isEmpty()
                ? List.of()
                : List.of(new ImportProblem(
                        row.file(),
                        row.line(),
                        null,
                        "name",
                        created.name(),
                        "'" + created.name() + "' is created as '"
                                + created.company().id()
                                + "', and may be the same as "
                                + created.near().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .collect(Collectors.joining(", ")),
                        true));
        return new Row(row.file(), tree, row.line(), Places.ONE, warnings);
    }

    /** Found again when somebody asks: most rows have no problem. */
    private final class MappedPlaces implements Places {

        private final Row row;
        private final Cells cells;
        private @Nullable Places columns;

        private MappedPlaces(Row row, Cells cells) {
            this.row = row;
            this.cells = cells;
        }

        @Override
        public @Nullable Integer lineOf(String field) {
            return MappedRows.lineOf(row, columnOf(field));
        }

        @Override
        public @Nullable String columnOf(String field) {
            if (columns == null) {
                Map<String, String> found = new HashMap<>();
                mapping.statement().trace(new Line(cells, parties), "", found::put);
                columns = Places.columns(found);
            }
            return columns.columnOf(field);
        }
    }
}
