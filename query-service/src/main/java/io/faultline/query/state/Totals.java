package io.faultline.query.state;

import io.faultline.contract.ActionId;
import io.faultline.contract.statement.AmountType;
import io.faultline.query.fact.Facet;
import io.faultline.query.line.Line;
import io.faultline.query.trace.Money.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Money in the rows of one facet, per currency and type. A part does not count beside an ancestor that does.
 */
public record Totals(List<Total> totals) {

    /** @param amount in the currency's unit */
    record Total(String currency, BigDecimal amount, AmountType type) {}

    private record Unit(String currency, AmountType type) {}

    private static final Comparator<Unit> ORDER =
            Comparator.comparing(Unit::currency).thenComparing(Unit::type);

    /**
     * @param counting in the order of an answer
     * @param wholes for an action that is a part, what it is a part of; null where none is
     */
    static Map<Facet, Totals> of(List<Line> counting, @Nullable Function<ActionId, @Nullable ActionId> wholes) {
        if (counting.isEmpty()) {
            return Map.of();
        }
        Map<Facet, List<Line>> byFacet = new EnumMap<>(Facet.class);
        for (Line line : counting) {
            byFacet.computeIfAbsent(line.facet(), none -> new ArrayList<>()).add(line);
        }
        Map<Facet, Totals> totals = new EnumMap<>(Facet.class);
        byFacet.forEach((facet, lines) -> totals.put(facet, wholes == null ? sum(lines) : sum(lines, wholes)));
        return totals;
    }

    private static Totals sum(List<Line> counting) {
        SortedMap<Unit, BigDecimal> sums = new TreeMap<>(ORDER);
        for (Line line : counting) {
            for (Sum sum : line.sums()) {
                sums.merge(unitOf(sum), sum.value(), BigDecimal::add);
            }
        }
        return of(sums);
    }

    private static Totals sum(List<Line> counting, Function<ActionId, @Nullable ActionId> wholes) {
        Map<ActionId, Set<Unit>> unitsOf = new HashMap<>();
        counting.forEach(line -> unitsOf.put(line.action(), unitsOf(line)));
        SortedMap<Unit, BigDecimal> sums = new TreeMap<>(ORDER);
        for (Line line : counting) {
            for (Sum sum : line.sums()) {
                if (!wholeCounts(line.action(), unitOf(sum), unitsOf, wholes)) {
                    sums.merge(unitOf(sum), sum.value(), BigDecimal::add);
                }
            }
        }
        return of(sums);
    }

    private static Totals of(SortedMap<Unit, BigDecimal> sums) {
        return new Totals(sums.entrySet().stream()
                .map(sum -> new Total(
                        sum.getKey().currency(), sum.getValue(), sum.getKey().type()))
                .toList());
    }

    private static boolean wholeCounts(
            ActionId part, Unit unit, Map<ActionId, Set<Unit>> unitsOf, Function<ActionId, @Nullable ActionId> wholes) {
        Set<ActionId> seen = new HashSet<>(Set.of(part));
        ActionId whole = wholes.apply(part);
        while (whole != null && seen.add(whole)) {
            if (unitsOf.getOrDefault(whole, Set.of()).contains(unit)) {
                return true;
            }
            whole = wholes.apply(whole);
        }
        return false;
    }

    private static Set<Unit> unitsOf(Line line) {
        return line.sums().stream().map(Totals::unitOf).collect(Collectors.toSet());
    }

    private static Unit unitOf(Sum sum) {
        return new Unit(sum.currency(), sum.type());
    }
}
