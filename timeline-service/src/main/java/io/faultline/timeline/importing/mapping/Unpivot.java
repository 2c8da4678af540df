package io.faultline.timeline.importing.mapping;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes a row of every cell of some columns, as in a table with a column a year.
 *
 * @param columns the names of those columns
 * @param skip names that match and are not meant
 * @param name column under which a statement finds the name of the cell's column
 * @param value column under which it finds the cell
 */
public record Unpivot(Pattern columns, Set<String> skip, String name, String value) {

    boolean takes(String column) {
        return !skip.contains(column) && columns.matcher(column).matches();
    }

    boolean isAnyIn(List<String> header) {
        return header.stream().anyMatch(this::takes);
    }
}
