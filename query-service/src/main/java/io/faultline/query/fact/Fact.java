package io.faultline.query.fact;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.time.ImpreciseDate;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of one subject's state, derived from one action.
 *
 * @param key facts of one subject and facet with the same key succeed one another; only one shows on a day
 * @param statement first terms of the action
 * @param saidBy those of its terms that put this line into this subject's state
 * @param forecast gives way to a measured value of overlapping date
 * @param tariffRate set for the indicator that a tariff's rate is: which target and product it stands for
 */
public record Fact(
        SubjectId subject,
        Facet facet,
        String key,
        Statement statement,
        Set<Statement> saidBy,
        Lifecycle lifecycle,
        boolean forecast,
        @Nullable TariffRate tariffRate) {

    /** A tariff's rate as an indicator of the imposer. */
    public record TariffRate(SubjectId target, @Nullable String product) {}

    public ActionId action() {
        return statement.id();
    }

    public @Nullable ImpreciseDate start() {
        return tariffRate == null ? lifecycle.start() : lifecycle.binding().effective();
    }

    /** Whether it counts among the facts of its key on a day, be it only to say that the older ones no longer hold. */
    boolean hasBegun(LocalDate day, Reading reading, boolean showUndated) {
        ImpreciseDate start = start();
        if (start == null) {
            return showUndated && reading == Reading.POSSIBLE;
        }
        return tariffRate == null ? lifecycle.hasBegun(day, reading) : reading.hasBegun(start, day);
    }

    /** How it shows on a day, null if it does not. */
    @Nullable
    Phase phaseOn(LocalDate day, Reading reading, boolean showUndated) {
        Phase phase = lifecycle.phaseOn(day, reading, showUndated);
        if (phase == null || !saidBy.contains(phase.terms())) {
            return null;
        }
        return tariffRate == null ? phase : rate(phase);
    }

    /** A rate shows while the tariff is in force, and holds since it took effect or was last amended. */
    private static @Nullable Phase rate(Phase phase) {
        if (phase.status() != Status.IN_FORCE) {
            return null;
        }
        ImpreciseDate amended = phase.termsSince();
        ImpreciseDate since =
                amended != null && amended.compareTo(phase.statusSince()) > 0 ? amended : phase.statusSince();
        return new Phase(null, since, null, phase.until(), phase.terms(), amended, phase.delivered(), phase.certain());
    }
}
