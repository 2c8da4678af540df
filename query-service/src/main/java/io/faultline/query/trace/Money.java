package io.faultline.query.trace;

import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Amount;
import io.faultline.contract.statement.AmountType;
import io.faultline.contract.statement.Promise.InvestmentPledge;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Phase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The money in a row. Only amounts with a currency and a type are money promised or paid.
 *
 * @param pledgers of a pledge, empty for all else
 * @param recipient of a pledge
 */
public record Money(
        List<Sum> sums, List<SubjectId> pledgers, @Nullable SubjectId recipient) {

    /** @param value in the currency's unit */
    public record Sum(String currency, AmountType type, BigDecimal value) {}

    public static final Money NONE = new Money(List.of(), List.of(), null);

    static Money of(Phase phase) {
        List<Sum> sums = new ArrayList<>();
        for (Amount amount : phase.amounts()) {
            if (amount.currency() != null && amount.type() != null) {
                sums.add(new Sum(amount.currency(), amount.type(), amount.value()));
            }
        }
        if (sums.isEmpty()) {
            return NONE;
        }
        return phase.terms() instanceof InvestmentPledge pledge
                ? new Money(sums, pledge.pledgers(), pledge.recipient())
                : new Money(sums, List.of(), null);
    }

    /**
     * A pledge counts for its recipient, and for its sponsor where there is but one; a mere partner has no money in it.
     *
     * @param names under which the subject acts
     */
    public boolean countsFor(Set<SubjectId> names, Facet facet) {
        if (sums.isEmpty() || pledgers.isEmpty()) {
            return !sums.isEmpty();
        }
        boolean sponsor = pledgers.size() == 1 && names.containsAll(pledgers);
        boolean recipient = this.recipient != null && names.contains(this.recipient);
        return switch (facet) {
            case PLEDGES_MADE -> sponsor;
            case PLEDGES_RECEIVED -> recipient;
            default -> sponsor || recipient;
        };
    }
}
