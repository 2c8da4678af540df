package io.faultline.timeline.importing.mapping;

import io.faultline.contract.Violation;
import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.format.csv.Dialect;
import io.faultline.timeline.importing.mapping.cell.Cells;
import io.faultline.timeline.importing.mapping.cell.Column;
import io.faultline.timeline.importing.mapping.cell.Filter;
import io.faultline.timeline.importing.mapping.expression.Parts;
import io.faultline.timeline.registry.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of somebody's table mean.
 *
 * @param columns all that it uses
 * @param optional names of columns that a table may lack
 * @param empties texts that stand for no value
 * @param createsCompanies true where companies that nobody registered are created
 */
public record Mapping(
        String description,
        String kind,
        Dialect dialect,
        List<Column> columns,
        Set<String> optional,
        Set<String> empties,
        List<Filter> where,
        @Nullable Unpivot unpivot,
        boolean createsCompanies,
        Parts statement) {

    /** A file of statements, made of a file of anything. */
    public ImportFile over(ImportFile rows, Supplier<Subjects> registry) {
        return () -> new MappedRows(this, rows.open(), registry.get());
    }

    /** What a table lacks that has these columns. */
    public List<Violation> faultsOf(List<String> header) {
        List<Violation> faults = new ArrayList<>();
        for (Column column : columns) {
            boolean mayBeMissing = column.names().stream().anyMatch(optional::contains);
            if (!mayBeMissing && !column.isIn(header)) {
                faults.add(
                        new Violation("file", "has no column '" + column + "'; it has " + String.join(", ", header)));
            }
        }
        if (unpivot != null && !unpivot.isAnyIn(header)) {
            faults.add(new Violation(
                    "file",
                    "has no column whose name matches " + unpivot.columns() + "; it has " + String.join(", ", header)));
        }
        return faults;
    }

    boolean takes(Cells row) {
        for (Filter filter : where) {
            if (!filter.takes(row)) {
                return false;
            }
        }
        return true;
    }
}
