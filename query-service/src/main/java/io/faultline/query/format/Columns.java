package io.faultline.query.format;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.time.ImpreciseDate;
import java.lang.reflect.RecordComponent;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names of columns: those of the fields in JSON. */
public final class Columns {

    private static final List<String> ROW_BEGINS = List.of(
            "facet",
            "action",
            "kind",
            "title",
            "status",
            "inForce",
            "since",
            "statusSince",
            "until",
            "certainty",
            "via",
            "contestedBy",
            "sources",
            "amounts");

    /** Of the rows of a state: the same whatever kinds of actions it has. */
    public static final List<String> OF_ROWS = ofRows();

    private Columns() {}

    /** Those of a state, or else the fields that some of the records have, in the order in which they come up. */
    static List<String> of(JsonNode answer, Collection<ObjectNode> records) {
        if (answer.has("facets")) {
            return OF_ROWS;
        }
        Set<String> columns = new LinkedHashSet<>();
        records.forEach(record -> record.fieldNames().forEachRemaining(columns::add));
        return List.copyOf(columns);
    }

    private static List<String> ofRows() {
        Set<String> columns = new LinkedHashSet<>(ROW_BEGINS);
        Set<String> ofKinds = new TreeSet<>();
        Kinds.all()
                .values()
                .forEach(kind -> Arrays.stream(kind.getRecordComponents())
                        .filter(Columns::isShown)
                        .forEach(component -> ofKinds.add(component.getName())));
        columns.addAll(ofKinds);
        return List.copyOf(columns);
    }

    /** A row shows the dates of its kind as status, since and until. */
    private static boolean isShown(RecordComponent component) {
        return component.getType() != ImpreciseDate.class
                && component.getType() != Period.class
                && !component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }
}
