package io.faultline.timeline.importing.mapping.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.faultline.timeline.importing.mapping.cell.Column;
import io.faultline.timeline.importing.mapping.cell.Texts;
import io.faultline.timeline.importing.mapping.expression.Cell;
import io.faultline.timeline.importing.mapping.expression.Cell.Take;
import io.faultline.timeline.importing.mapping.expression.Conversion;
import io.faultline.timeline.importing.mapping.expression.ValueMap;
import io.faultline.timeline.importing.mapping.expression.ValueMap.Mapped;
import io.faultline.timeline.importing.mapping.expression.ValueMap.Others;
import io.faultline.timeline.importing.mapping.form.FieldType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a mapping says of a cell. */
record CellReader(Columns columns) {

    private static final Map<String, Take> TAKES =
            Map.of("all", Take.ALL, "only", Take.ONLY, "first", Take.FIRST, "last", Take.LAST, "rest", Take.REST);

    /** @param list true where the field takes several values */
    Field read(Clause clause, FieldType type, boolean list, String field) {
        clause.knowsOnly(
                "a cell",
                "column",
                "as",
                "map",
                "others",
                "default",
                "separator",
                "take",
                "ifEmpty",
                "faulty",
                "formats",
                "languages",
                "precision",
                "decimal",
                "thousands",
                "multiplier",
                "strip");
        Column column = columns.named(clause.at("column").text());
        Conversion conversion = new ConversionReader(clause).read(type);
        Take take = clause.choice("take", TAKES, list ? Take.ALL : Take.ONLY);
        if (!list && (take == Take.ALL || take == Take.REST)) {
            clause.at("take").fault("'" + field + "' takes one value; take only, first or last");
        }
        Cell cell = new Cell(
                column,
                field,
                conversion,
                clause.has("map") ? values(clause) : null,
                clause.has("separator") ? new Texts(clause.at("separator").texts()) : null,
                take,
                clause.has("ifEmpty") ? clause.at("ifEmpty").yaml() : null,
                clause.choice("faulty", Map.of("reject", false, "leave-out", true), false));
        if (!clause.has("map") && (clause.has("others") || clause.has("default"))) {
            clause.fault("'others' and 'default' go with a 'map'");
        }
        JsonNode example = Examples.of(conversion, type, last(field));
        return new Field(cell, list ? JsonNodeFactory.instance.arrayNode().add(example) : example);
    }

    private static ValueMap values(Clause clause) {
        Clause map = clause.at("map");
        if (!map.yaml().isObject()) {
            map.fault("is not a map from texts to values");
        }
        Map<String, Mapped> values = new LinkedHashMap<>();
        map.keys()
                .forEach(text -> values.put(text, Mapped.to(orNull(map.at(text).yaml()))));
        Others others = clause.choice(
                "others",
                Map.of("reject", new Others.Refused(), "keep", new Others.Kept(), "leave-out", leftOut()),
                new Others.Refused());
        return new ValueMap(
                values,
                clause.has("default")
                        ? new Others.Become(Mapped.to(clause.at("default").yaml()))
                        : others);
    }

    private static Others leftOut() {
        return new Others.Become(Mapped.to(null));
    }

    private static @Nullable JsonNode orNull(JsonNode value) {
        return value.isNull() ? null : value;
    }

    private static String last(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }
}
