package io.faultline.query.finding;

import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Restriction.Tariff;
import io.faultline.query.fact.Course;
import io.faultline.query.fact.Fact.TariffRate;
import io.faultline.query.fact.Lifecycle;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * By what an action is found in the tables.
 *
 * @param begins first day of the date of its first milestone, {@link LocalDate#MIN} if that is open; null if undated
 * @param lastTurn last day on which anything about it changes, null if nothing does
 * @param codes of its words, its kind and what it measures
 */
public record FoundBy(@Nullable LocalDate begins, @Nullable LocalDate lastTurn, Collection<Short> codes) {

    /** What nobody finds. */
    public static final FoundBy NOTHING = new FoundBy(null, null, List.of());

    public static FoundBy of(Course course, Lifecycle lifecycle) {
        SortedSet<LocalDate> turns = lifecycle.turningPoints();
        return new FoundBy(
                lifecycle.start() == null ? null : lifecycle.start().earliest(),
                turns.isEmpty() ? null : turns.last(),
                codes(course));
    }

    private static Collection<Short> codes(Course course) {
        SortedSet<Short> codes = new TreeSet<>();
        Wording.of(course).words().forEach(word -> codes.add(Code.ofWord(word)));
        Wording.terms(course).forEach(terms -> {
            codes.add(Code.ofKind(terms.getClass()));
            switch (terms) {
                case Observation observation -> codes.add(Code.ofIndicator(observation.indicator()));
                case Tariff tariff when tariff.newRate() != null -> codes.add(Code.ofIndicator(TariffRate.INDICATOR));
                default -> {}
            }
        });
        return codes;
    }
}
