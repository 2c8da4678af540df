package io.faultline.query.state;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Amount;
import io.faultline.contract.statement.AmountType;
import io.faultline.contract.statement.Promise.InvestmentPledge;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Phase;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Money in the rows of one facet, per currency and type. Only amounts with both are money promised or paid.
 *
 * <p>A pledge counts for its recipient, and for its sponsor where there is but one; a mere partner has no money in it. A
 * part does not count beside an ancestor that does.
 */
public record Totals(List<Total> totals) {

    /** @param amount in the currency's unit */
    record Total(String currency, BigDecimal amount, AmountType type) {}

    private record Unit(String currency, AmountType type) {}

    private static final Set<Facet> OF_MONEY = EnumSet.of(
            Facet.PROGRAMMES,
            Facet.PLEDGES_MADE,
            Facet.PLEDGES_RECEIVED,
            Facet.STAKES_HELD,
            Facet.CONTRACTS_AWARDED,
            Facet.SHAREHOLDERS,
            Facet.PLEDGES,
            Facet.CONTRACTS);

    /**
     * @param names under which the subject acts
     * @param wholes for every action that is a part, the one that it is a part of
     */
    static Totals of(Facet facet, Collection<Line> lines, Set<SubjectId> names, Map<ActionId, ActionId> wholes) {
        if (!OF_MONEY.contains(facet)) {
            return new Totals(List.of());
        }
        List<Line> counting = lines.stream()
                .filter(line -> line.isOwn() && isMoneyOf(line, names))
                .toList();
        Map<ActionId, Set<Unit>> unitsOf = new HashMap<>();
        counting.forEach(
                line -> unitsOf.put(line.action(), unitsOf(line.stretch().phase())));
        SortedMap<Unit, BigDecimal> sums =
                new TreeMap<>(Comparator.comparing(Unit::currency).thenComparing(Unit::type));
        for (Line line : counting) {
            for (Amount amount : line.stretch().phase().amounts()) {
                Unit unit = unitOf(amount);
                if (unit != null && !wholeCounts(line.action(), unit, unitsOf, wholes)) {
                    sums.merge(unit, amount.value(), BigDecimal::add);
                }
            }
        }
        return new Totals(sums.entrySet().stream()
                .map(sum -> new Total(
                        sum.getKey().currency(), sum.getValue(), sum.getKey().type()))
                .toList());
    }

    private static boolean isMoneyOf(Line line, Set<SubjectId> names) {
        if (!(line.stretch().phase().terms() instanceof InvestmentPledge pledge)) {
            return true;
        }
        boolean sponsor = pledge.pledgers().size() == 1 && names.containsAll(pledge.pledgers());
        boolean recipient = pledge.recipient() != null && names.contains(pledge.recipient());
        return switch (line.facet()) {
            case PLEDGES_MADE -> sponsor;
            case PLEDGES_RECEIVED -> recipient;
            default -> sponsor || recipient;
        };
    }

    private static boolean wholeCounts(
            ActionId part, Unit unit, Map<ActionId, Set<Unit>> unitsOf, Map<ActionId, ActionId> wholes) {
        Set<ActionId> seen = new HashSet<>(Set.of(part));
        ActionId whole = wholes.get(part);
        while (whole != null && seen.add(whole)) {
            if (unitsOf.getOrDefault(whole, Set.of()).contains(unit)) {
                return true;
            }
            whole = wholes.get(whole);
        }
        return false;
    }

    private static Set<Unit> unitsOf(Phase phase) {
        return phase.amounts().stream()
                .map(Totals::unitOf)
                .filter(unit -> unit != null)
                .collect(Collectors.toSet());
    }

    private static @Nullable Unit unitOf(Amount amount) {
        return amount.currency() == null || amount.type() == null ? null : new Unit(amount.currency(), amount.type());
    }
}
