package io.faultline.query.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Brings answers into a form in which equal ones are equal texts: what has no order of its own is sorted. */
public final class StateAnswers {

    private StateAnswers() {}

    /** Without the subject's name and the position, which the oracle does not tell. */
    public static String comparable(JsonNode answer) {
        ObjectNode state = answer.deepCopy();
        state.remove(List.of("subject", "position"));
        StringBuilder text = new StringBuilder();
        state.path("facets").properties().forEach(facet -> rows(text, facet.getKey(), facet.getValue()));
        state.remove("facets");
        return sorted(state) + "\n" + text.toString().lines().sorted().reduce("", (a, b) -> a + b + "\n");
    }

    /** A line a row, with its facet, in the order of their texts. */
    static List<String> rows(JsonNode state) {
        List<String> lines = new ArrayList<>();
        state.path("facets")
                .properties()
                .forEach(facet -> facet.getValue().forEach(row -> lines.add(row(facet.getKey(), row))));
        lines.sort(null);
        return lines;
    }

    static String row(String facet, JsonNode row) {
        return facet + " " + sorted(row);
    }

    /** A line a row; rows that the order of a state does not tell apart are sorted by their text. */
    private static void rows(StringBuilder text, String facet, JsonNode rows) {
        Map<String, List<String>> places = new TreeMap<>();
        int place = 0;
        String before = "";
        for (JsonNode row : rows) {
            String order = row.path("since") + " " + row.path("action");
            place += order.equals(before) ? 0 : 1;
            before = order;
            places.computeIfAbsent("%s %04d ".formatted(facet, place), none -> new ArrayList<>())
                    .add(sorted(row));
        }
        places.forEach((at, equal) -> equal.stream()
                .sorted()
                .forEach(row -> text.append(at).append(row).append('\n')));
    }

    private static String sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> fields = new TreeMap<>();
            node.properties()
                    .forEach(field -> fields.put(
                            field.getKey(),
                            field.getKey().equals("amounts")
                                    ? inAnyOrder(field.getValue())
                                    : sorted(field.getValue())));
            return fields.toString();
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(sorted(item)));
            return items.toString();
        }
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString();
    }

    private static String inAnyOrder(JsonNode amounts) {
        List<String> items = new ArrayList<>();
        amounts.forEach(item -> items.add(sorted(item)));
        items.sort(null);
        return items.toString();
    }
}
