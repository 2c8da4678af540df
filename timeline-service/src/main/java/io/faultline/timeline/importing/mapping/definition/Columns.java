package io.faultline.timeline.importing.mapping.definition;

import io.faultline.timeline.importing.mapping.cell.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names that a mapping gives to columns which different editions call differently. */
record Columns(Map<String, Column> byAlias) {

    static Columns of(Clause columns) {
        Map<String, Column> byAlias = new LinkedHashMap<>();
        columns.keys().forEach(alias -> {
            List<String> names = columns.at(alias).texts();
            if (names.isEmpty()) {
                columns.at(alias).fault("names no column");
            } else {
                byAlias.put(alias, new Column(names));
            }
        });
        return new Columns(byAlias);
    }

    Column named(String name) {
        return byAlias.getOrDefault(name, Column.named(name));
    }
}
