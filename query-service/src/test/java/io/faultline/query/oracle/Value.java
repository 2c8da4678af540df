package io.faultline.query.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.time.ImpreciseDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the values that succeed one another under a key: a stance, an observation or a tariff's rate on some terms.
 *
 * @param start what orders it among the others, null if undated
 * @param version of one action's rates, later terms are higher
 * @param value what others may contest
 */
record Value(
        String facet,
        String subject,
        String key,
        String id,
        Conduct conduct,
        @Nullable ImpreciseDate start,
        boolean forecast,
        String supersedes,
        int version,
        String value,
        @Nullable ObjectNode rate) {

    private static final Comparator<@Nullable ImpreciseDate> BY_DATE = Comparator.nullsFirst(Comparator.naturalOrder());

    private static final Comparator<Value> OLDEST_FIRST = Comparator.comparing(Value::start, BY_DATE)
            .thenComparing(value -> !value.forecast())
            .thenComparing(Value::id)
            .thenComparing(Value::version);

    /** Those that one action brings, none for kinds whose rows stand side by side. */
    static List<Value> of(String id, Conduct conduct) {
        JsonNode statement = conduct.statement();
        List<Value> values = new ArrayList<>();
        switch (statement.path("kind").asText()) {
            case "stance" ->
                values.add(new Value(
                        "stances",
                        statement.path("holder").asText(),
                        statement.path("topic").asText(),
                        id,
                        conduct,
                        conduct.start(),
                        false,
                        statement.path("supersedes").asText(),
                        0,
                        statement.path("stand").asText(),
                        null));
            case "observation" ->
                values.add(new Value(
                        "indicators",
                        statement.path("subject").asText(),
                        statement.path("indicator").asText() + statement.path("dimensions"),
                        id,
                        conduct,
                        conduct.start(),
                        statement.path("forecast").asBoolean(),
                        statement.path("supersedes").asText(),
                        0,
                        statement.path("value") + statement.path("unit").asText(),
                        null));
            case "tariff" -> rates(id, conduct, values);
            default -> {}
        }
        return values;
    }

    private static void rates(String id, Conduct conduct, List<Value> values) {
        List<Conduct.Terms> all = conduct.terms();
        for (int version = 0; version < all.size(); version++) {
            JsonNode terms = all.get(version).statement();
            if (!terms.hasNonNull("newRate")) {
                continue;
            }
            for (JsonNode target : terms.path("targets")) {
                List<@Nullable String> products = new ArrayList<>();
                terms.path("products").forEach(product -> products.add(product.asText()));
                if (products.isEmpty()) {
                    products.add(null);
                }
                for (String product : products) {
                    ObjectNode dimensions = Drafting.JSON.createObjectNode();
                    if (product != null) {
                        dimensions.put("product", product);
                    }
                    dimensions.put("target", target.asText());
                    ObjectNode rate = Drafting.JSON.createObjectNode();
                    rate.put("indicator", "tariff-rate").set("dimensions", dimensions);
                    rate.put("unit", "percent").set("value", terms.path("newRate"));
                    values.add(new Value(
                            "indicators",
                            terms.path("imposedBy").asText(),
                            "tariff-rate" + dimensions,
                            id,
                            conduct,
                            laterOf(conduct.effective(), all.get(version).from()),
                            false,
                            conduct.statement().path("supersedes").asText(),
                            version,
                            terms.path("newRate") + "percent",
                            rate));
                }
            }
        }
    }

    private static @Nullable ImpreciseDate laterOf(@Nullable ImpreciseDate effective, @Nullable ImpreciseDate amended) {
        return effective == null || amended == null || effective.compareTo(amended) >= 0 ? effective : amended;
    }

    private boolean begun(LocalDate day, boolean certain, boolean showUndated) {
        return start == null ? showUndated && !certain : !day.isBefore(certain ? start.latest() : start.earliest());
    }

    Conduct.@Nullable Standing on(LocalDate day, boolean certain, boolean showUndated) {
        Conduct.Standing standing = conduct.on(day, certain, showUndated);
        if (rate == null || standing == null) {
            return standing;
        }
        return "in-force".equals(standing.status())
                        && standing.terms().equals(conduct.terms().get(version))
                ? new Conduct.Standing(
                        null,
                        laterOf(standing.statusSince(), standing.terms().from()),
                        null,
                        standing.until(),
                        standing.terms(),
                        List.of(),
                        standing.certain())
                : null;
    }

    /** Of all that share a key, the one that holds; it may be one that shows nothing any more. */
    static @Nullable Value newest(List<Value> ofOneKey, LocalDate day, boolean certain, boolean showUndated) {
        List<Value> standing = new ArrayList<>(ofOneKey);
        standing.removeIf(value -> !value.begun(day, certain, showUndated));
        List<Value> begun = List.copyOf(standing);
        standing.removeIf(value ->
                value.forecast() && begun.stream().anyMatch(other -> !other.forecast() && value.overlaps(other)));
        standing.sort(OLDEST_FIRST);
        if (standing.isEmpty()) {
            return null;
        }
        List<Value> equal =
                standing.stream().filter(standing.getLast()::ranksWith).toList();
        List<Value> unsuperseded = equal.stream()
                .filter(value -> equal.stream().noneMatch(other -> other.takesThePlaceOf(value)))
                .toList();
        return unsuperseded.isEmpty() ? equal.getLast() : unsuperseded.getLast();
    }

    List<String> contestedBy(List<Value> ofOneKey, LocalDate day, boolean certain, boolean showUndated) {
        return ofOneKey.stream()
                .filter(other -> !other.id().equals(id) && other.begun(day, certain, showUndated))
                .filter(other -> other.on(day, certain, showUndated) != null)
                .filter(other -> ranksWith(other) && !takesThePlaceOf(other) && !other.takesThePlaceOf(this))
                .filter(other -> !other.value().equals(value))
                .map(Value::id)
                .sorted()
                .distinct()
                .toList();
    }

    private boolean overlaps(Value other) {
        return start != null && other.start != null && start.overlaps(other.start);
    }

    private boolean ranksWith(Value other) {
        return forecast == other.forecast && Objects.compare(start, other.start, BY_DATE) == 0;
    }

    private boolean takesThePlaceOf(Value other) {
        return supersedes.equals(other.id) && !id.equals(other.id);
    }
}
