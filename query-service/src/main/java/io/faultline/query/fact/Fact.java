package io.faultline.query.fact;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.time.ImpreciseDate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of one subject's state, derived from one action.
 *
 * @param key facts of one subject and facet with the same key succeed one another; only one shows on a day
 * @param statement first terms of the action
 * @param saidBy those of its terms that put this line into this subject's state
 * @param forecast gives way to a measured value of overlapping date
 * @param tariffRate set for the indicator that a tariff's rate is on some of its terms
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

    /**
     * A tariff's rate as an indicator of the imposer; each of its terms states one of its own.
     *
     * @param version of the terms, higher where they take over later
     * @param from the day on which those terms take over, null for the first
     */
    public record TariffRate(
            SubjectId target,
            @Nullable String product,
            int version,
            @Nullable ImpreciseDate from) {

        public static final String INDICATOR = "tariff-rate";

        /** What tells the indicator from those of the imposer's other tariffs, by name. */
        public SortedMap<String, String> dimensions() {
            SortedMap<String, String> dimensions = new TreeMap<>();
            dimensions.put("target", target.value());
            if (product != null) {
                dimensions.put("product", product);
            }
            return dimensions;
        }
    }

    public ActionId action() {
        return statement.id();
    }

    public @Nullable ImpreciseDate start() {
        if (tariffRate == null) {
            return lifecycle.start();
        }
        ImpreciseDate effective = lifecycle.binding().firstEffective();
        return effective == null ? null : later(effective, tariffRate.from());
    }

    private static ImpreciseDate later(ImpreciseDate date, @Nullable ImpreciseDate other) {
        return other != null && other.compareTo(date) > 0 ? other : date;
    }

    /** The action that it takes the place of. */
    public @Nullable ActionId supersedes() {
        return statement.about().supersedes();
    }

    /** Of the terms that state a tariff's rate: higher where they take over later. */
    public int version() {
        return tariffRate == null ? 0 : tariffRate.version();
    }

    /**
     * From when on it counts among the facts of its key, be it only to say that the older ones no longer hold.
     *
     * @return empty if it never does
     */
    public Optional<LocalDate> firstDay(Reading reading, boolean showUndated) {
        ImpreciseDate start = start();
        if (start == null) {
            return showUndated && reading == Reading.POSSIBLE ? Optional.of(LocalDate.MIN) : Optional.empty();
        }
        return tariffRate == null ? lifecycle.firstDay(reading) : Optional.of(reading.beginOf(start));
    }

    /** How it shows while its action stands like this, null if it does not. */
    public @Nullable Phase shownIn(Phase phase) {
        if (!saidBy.contains(phase.terms())) {
            return null;
        }
        return tariffRate == null ? phase : rate(phase);
    }

    /** A rate shows while the tariff is in force, and holds since it took effect or was last amended. */
    private static @Nullable Phase rate(Phase phase) {
        if (phase.status() != Status.IN_FORCE) {
            return null;
        }
        ImpreciseDate since = later(phase.statusSince(), phase.termsSince());
        return new Phase(
                null,
                since,
                null,
                phase.until(),
                phase.terms(),
                phase.termsSince(),
                phase.delivered(),
                phase.certain());
    }
}
