package io.faultline.query.format;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.time.ImpreciseDate;
import io.faultline.query.format.Column.Type;
import java.lang.reflect.RecordComponent;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Columns that are the same whatever there is to show. */
public final class Columns {

    /** What the kinds of actions have of their own, in alphabetical order. */
    public static final List<Column> OF_KINDS = ofKinds();

    /** Of the rows of a state. */
    public static final List<Column> OF_ROWS = Stream.concat(
                    Stream.of(
                            Column.text("facet"),
                            Column.text("action"),
                            Column.text("kind"),
                            Column.json("title"),
                            Column.text("status"),
                            new Column("inForce", Type.FLAG),
                            Column.text("since"),
                            Column.text("statusSince"),
                            Column.text("until"),
                            Column.text("certainty"),
                            Column.json("via"),
                            Column.json("contestedBy"),
                            Column.json("sources"),
                            Column.json("amounts")),
                    OF_KINDS.stream())
            .toList();

    private Columns() {}

    /** Those of a state, or else the fields that some of the records have, in the order in which they come up. */
    static List<String> of(JsonNode answer, Collection<ObjectNode> records) {
        if (answer.has("facets")) {
            return OF_ROWS.stream().map(Column::name).toList();
        }
        Set<String> columns = new LinkedHashSet<>();
        records.forEach(record -> record.fieldNames().forEachRemaining(columns::add));
        return List.copyOf(columns);
    }

    /** Of two kinds that mean different things by one name, the column holds either as text. */
    private static List<Column> ofKinds() {
        TreeMap<String, Column> columns = new TreeMap<>();
        Kinds.all()
                .values()
                .forEach(kind -> Arrays.stream(kind.getRecordComponents())
                        .filter(Columns::isShown)
                        .map(Column::of)
                        .forEach(column -> columns.merge(
                                column.name(),
                                column,
                                (one, other) -> one.equals(other) ? one : Column.text(one.name()))));
        return List.copyOf(columns.values());
    }

    /** A row shows the dates of its kind as status, since and until. */
    private static boolean isShown(RecordComponent component) {
        return component.getType() != ImpreciseDate.class
                && component.getType() != Period.class
                && !component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }
}
