package io.faultline.query.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Life;
import io.faultline.query.oracle.Conduct.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row that an answer should have. @param rate set for the indicator that a tariff's rate is */
record Expected(String id, Standing standing, @Nullable ObjectNode rate, List<String> via, List<String> contestedBy) {

    private static final List<String> OF_PLACES = List.of(
            "restrictionsImposed",
            "restrictionsFaced",
            "programmes",
            "strategies",
            "pledgesMade",
            "pledgesReceived",
            "stakesHeld",
            "priceFloors",
            "contractsAwarded",
            "releases",
            "stances",
            "alliances",
            "indicators");
    private static final List<String> OF_COMPANIES = List.of(
            "restrictionsFaced",
            "shareholders",
            "priceFloors",
            "pledges",
            "contracts",
            "releases",
            "stances",
            "alliances",
            "indicators",
            "shocks");
    private static final Set<String> OF_MONEY = Set.of(
            "programmes",
            "pledgesMade",
            "pledgesReceived",
            "stakesHeld",
            "contractsAwarded",
            "shareholders",
            "pledges",
            "contracts");
    private static final List<String> NOT_IN_ROWS = List.of(
            "kind",
            "id",
            "title",
            "summary",
            "note",
            "tags",
            "credibility",
            "sources",
            "respondsTo",
            "partOf",
            "supersedes",
            "derivedFrom",
            "linkBasis",
            "dateBasis",
            "announced",
            "adopted",
            "effective",
            "until",
            "through",
            "lasts",
            "pledged",
            "contracted",
            "released",
            "from",
            "at");

    static boolean isPlace(String subject) {
        return Character.isUpperCase(subject.charAt(0)) || subject.equals("world");
    }

    static List<String> facets(boolean ofPlace) {
        return ofPlace ? OF_PLACES : OF_COMPANIES;
    }

    static JsonNode state(Map<String, List<Expected>> rows, Map<String, Conduct> actions, Set<String> own) {
        ObjectNode state = Drafting.JSON.createObjectNode();
        ObjectNode facets = state.putObject("facets");
        ObjectNode totals = state.putObject("totals");
        rows.forEach((facet, list) -> {
            list.sort(Oracle.IN_ORDER);
            ArrayNode items = facets.putArray(facet);
            list.forEach(row -> items.add(row.json()));
            if (OF_MONEY.contains(facet)) {
                total(totals, facet, list, actions, own);
            }
        });
        return state;
    }

    private JsonNode json() {
        JsonNode terms = standing.terms().statement();
        boolean measure = rate == null
                && Kinds.of(Kinds.all().get(terms.path("kind").asText())).life() == Life.MEASURE;
        ObjectNode row = Drafting.JSON.createObjectNode().put("action", id);
        row.set("kind", terms.path("kind"));
        row.set("title", terms.path("title"));
        if (measure || standing.status() != null) {
            row.put("status", standing.status());
        }
        if (measure) {
            row.put("inForce", "in-force".equals(standing.status()));
        }
        row.put("since", text(standing.since()));
        if (standing.status() != null) {
            row.put("statusSince", text(standing.statusSince()));
        }
        row.put("until", text(standing.until()));
        row.put("certainty", standing.certain() ? "certain" : "possible");
        if (rate == null) {
            ObjectNode fields = ((ObjectNode) terms.deepCopy()).remove(NOT_IN_ROWS);
            standing.delivered().forEach(amount -> fields.withArray("amounts").add(amount));
            row.setAll(fields);
        } else {
            row.setAll(rate);
        }
        list(row, "via", via);
        list(row, "contestedBy", contestedBy);
        row.set("sources", terms.path("sources"));
        return row;
    }

    private static @Nullable String text(@Nullable Object date) {
        return date == null ? null : date.toString();
    }

    private static void list(ObjectNode row, String field, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = row.putArray(field);
            values.forEach(list::add);
        }
    }

    /** Per currency and type over the own rows; a joint pledge for none of its sponsors, a part not beside its whole. */
    private static void total(
            ObjectNode totals, String facet, List<Expected> rows, Map<String, Conduct> actions, Set<String> own) {
        List<Expected> counting = rows.stream()
                .filter(row -> row.via.isEmpty() && row.isMoneyOf(facet, own))
                .toList();
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Expected row : counting) {
            row.amounts().forEach(amount -> {
                String unit = unit(amount);
                boolean inAWhole = ancestorsOf(row.id, actions).stream()
                        .anyMatch(whole -> counting.stream()
                                .anyMatch(other -> other.id.equals(whole)
                                        && other.amounts().anyMatch(a -> unit.equals(unit(a)))));
                if (!unit.isEmpty() && !inAWhole) {
                    sums.merge(unit, amount.path("value").decimalValue(), BigDecimal::add);
                }
            });
        }
        if (!sums.isEmpty()) {
            ArrayNode list = totals.putArray(facet);
            sums.forEach((unit, sum) -> list.addObject()
                    .put("currency", unit.substring(0, 3))
                    .put("amount", sum)
                    .put("type", unit.substring(3)));
        }
    }

    private Stream<JsonNode> amounts() {
        List<JsonNode> amounts = new ArrayList<>(standing.delivered());
        standing.terms().statement().path("amounts").forEach(amounts::add);
        return amounts.stream();
    }

    private static String unit(JsonNode amount) {
        return amount.hasNonNull("currency") && amount.hasNonNull("type")
                ? amount.path("currency").asText() + amount.path("type").asText()
                : "";
    }

    private boolean isMoneyOf(String facet, Set<String> own) {
        JsonNode terms = standing.terms().statement();
        if (!terms.path("kind").asText().equals("investment-pledge")) {
            return true;
        }
        boolean sponsor = terms.path("pledgers").size() == 1
                && own.contains(terms.path("pledgers").path(0).asText());
        boolean recipient = own.contains(terms.path("recipient").asText());
        return switch (facet) {
            case "pledgesMade" -> sponsor;
            case "pledgesReceived" -> recipient;
            default -> sponsor || recipient;
        };
    }

    private static Set<String> ancestorsOf(String id, Map<String, Conduct> actions) {
        Set<String> ancestors = new HashSet<>();
        String at = id;
        while (actions.containsKey(at)) {
            at = actions.get(at).statement().path("partOf").asText();
            if (!ancestors.add(at)) {
                break;
            }
        }
        ancestors.remove(id);
        return ancestors;
    }
}
