package io.faultline.query.replay.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something in a state that can be counted or measured.
 *
 * @param what {@code count}, {@code inForce}, {@code total} or {@code value}
 * @param indicator empty but for values
 * @param dimensions of the indicator as JSON, empty but for values
 * @param unit that of a value or the currency of a total; empty for counts
 * @param type of the amounts of a total; empty for all else
 */
record Measure(String facet, String what, String indicator, String dimensions, String unit, String type)
        implements Comparable<Measure> {

    private static final List<String> RESTRICTIONS = List.of("restrictionsImposed", "restrictionsFaced");
    private static final List<String> COUNTED = List.of(
            "restrictionsImposed",
            "restrictionsFaced",
            "pledgesMade",
            "pledgesReceived",
            "contractsAwarded",
            "pledges",
            "contracts");

    private static final Comparator<Measure> ORDER = Comparator.comparing(Measure::facet)
            .thenComparing(Measure::what)
            .thenComparing(Measure::indicator)
            .thenComparing(Measure::dimensions)
            .thenComparing(Measure::unit)
            .thenComparing(Measure::type);

    /** What a state has of them, each with its number, or its label where it is no number. */
    static SortedMap<Measure, JsonNode> of(JsonNode state) {
        SortedMap<Measure, JsonNode> found = new TreeMap<>();
        JsonNode facets = state.path("facets");
        COUNTED.stream().filter(facets::has).forEach(facet -> count(facet, facets.path(facet), found));
        state.path("totals")
                .properties()
                .forEach(facet -> facet.getValue()
                        .forEach(total -> found.put(
                                new Measure(
                                        facet.getKey(),
                                        "total",
                                        "",
                                        "",
                                        total.path("currency").asText(),
                                        total.path("type").asText()),
                                total.path("amount"))));
        facets.path("indicators").forEach(row -> found.put(valueOf(row), row.path("value")));
        return found;
    }

    private static void count(String facet, JsonNode rows, SortedMap<Measure, JsonNode> found) {
        found.put(counting(facet, "count"), IntNode.valueOf(rows.size()));
        if (RESTRICTIONS.contains(facet)) {
            int inForce = 0;
            for (JsonNode row : rows) {
                inForce += row.path("inForce").booleanValue() ? 1 : 0;
            }
            found.put(counting(facet, "inForce"), IntNode.valueOf(inForce));
        }
    }

    private static Measure counting(String facet, String what) {
        return new Measure(facet, what, "", "", "", "");
    }

    private static Measure valueOf(JsonNode row) {
        return new Measure(
                "indicators",
                "value",
                row.path("indicator").asText(),
                row.has("dimensions") ? row.get("dimensions").toString() : "",
                row.path("unit").asText(),
                "");
    }

    /** A total that is not there is nothing; a value that nobody gives is unknown. */
    boolean isZeroIfMissing() {
        return !what.equals("value");
    }

    @Override
    public int compareTo(Measure other) {
        return ORDER.compare(this, other);
    }
}
