package io.faultline.query.ahead;

import io.faultline.contract.time.ImpreciseDate;
import io.faultline.query.fact.Lifecycle;
import io.faultline.query.fact.Phase;
import io.faultline.query.fact.Reading;
import io.faultline.query.standing.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to happen to an action.
 *
 * @param number how often it has happened to it, itself included: tells it apart however its date is corrected
 * @param date some day of which it happens on
 */
record Ahead(Standing standing, Happening happening, int number, ImpreciseDate date) {

    static final Comparator<Ahead> SOONEST_FIRST = Comparator.comparing(Ahead::date)
            .thenComparing(ahead -> ahead.standing().id())
            .thenComparing(Ahead::happening);

    /** All that happens to an action after a day. */
    static List<Ahead> of(Standing standing, LocalDate day) {
        List<Ahead> all = new ArrayList<>();
        Map<Happening, Integer> numbers = new EnumMap<>(Happening.class);
        Lifecycle lifecycle = standing.lifecycle();
        Phase before = null;
        for (LocalDate turn : lifecycle.turningPoints()) {
            Phase after = lifecycle.phaseOn(turn, Reading.POSSIBLE, false);
            Happening happening = Happening.between(before, after);
            if (happening != null) {
                int number = numbers.merge(happening, 1, Integer::sum);
                if (turn.isAfter(day)) {
                    all.add(new Ahead(standing, happening, number, dateOf(before, after, turn)));
                }
            }
            before = after;
        }
        return all;
    }

    /** An end is over with the last day on which it may lie, all else begins with the first. */
    private static ImpreciseDate dateOf(@Nullable Phase before, @Nullable Phase after, LocalDate turn) {
        ImpreciseDate stated = after == null ? Objects.requireNonNull(before).until() : after.statusSince();
        return stated == null ? ImpreciseDate.on(turn) : stated;
    }
}
