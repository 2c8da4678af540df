package io.faultline.query.fact;

import io.faultline.contract.ActionId;
import io.faultline.contract.time.ImpreciseDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which fact of one key shows on which days: the newest that has begun.
 *
 * <p>Newer is later by (earliest, latest) start; between equal dates a measured value goes before a forecast, one that
 * supersedes before the one it supersedes, then the higher id. A forecast that a measured value overlaps does not show.
 * An undated fact is older than every dated one. A newest that has ended leaves nothing: it does not bring back an older.
 */
public final class Succession {

    private static final Comparator<@Nullable ImpreciseDate> BY_DATE = Comparator.nullsFirst(Comparator.naturalOrder());

    private static final Comparator<Fact> OLDEST_FIRST = Comparator.comparing(Fact::start, BY_DATE)
            .thenComparing(fact -> !fact.forecast())
            .thenComparing(Fact::action)
            .thenComparing(Fact::version);

    private final List<Fact> facts;
    private final Reading reading;
    private final boolean showUndated;

    /** @param facts all of one subject, facet and key */
    public Succession(List<Fact> facts, Reading reading, boolean showUndated) {
        this.facts = joined(facts).stream().sorted(OLDEST_FIRST).toList();
        this.reading = reading;
        this.showUndated = showUndated;
    }

    /** One action is one fact of a key, under however many names it touches the subject. */
    private static Collection<Fact> joined(List<Fact> facts) {
        Map<List<Object>, Fact> ofActions = new LinkedHashMap<>();
        facts.forEach(fact -> ofActions.merge(List.of(fact.action(), fact.version()), fact, Fact::alsoSaidBy));
        return ofActions.values();
    }

    /** The stretches that show something, in order of time, none equal to its neighbour. */
    public List<Stretch> stretches() {
        SortedSet<LocalDate> days = new TreeSet<>();
        facts.forEach(fact -> days.addAll(fact.lifecycle().turningPoints()));
        List<Stretch> found = new ArrayList<>();
        LocalDate[] from = days.toArray(LocalDate[]::new);
        for (int i = 0; i < from.length; i++) {
            Stretch next = shownFrom(from[i], i + 1 < from.length ? from[i + 1] : LocalDate.MAX);
            if (next != null) {
                append(found, next);
            }
        }
        return found;
    }

    private static void append(List<Stretch> found, Stretch next) {
        Stretch last = found.isEmpty() ? null : found.getLast();
        if (last != null && last.until().equals(next.from()) && last.showsTheSameAs(next)) {
            found.set(
                    found.size() - 1,
                    new Stretch(last.from(), next.until(), last.fact(), last.phase(), last.contestedBy()));
        } else {
            found.add(next);
        }
    }

    private @Nullable Stretch shownFrom(LocalDate day, LocalDate until) {
        List<Fact> begun = facts.stream()
                .filter(fact -> fact.hasBegun(day, reading, showUndated))
                .toList();
        Fact newest = newestOf(begun);
        Phase phase = newest == null ? null : newest.phaseOn(day, reading, showUndated);
        return phase == null ? null : new Stretch(day, until, newest, phase, contesting(newest, phase, begun, day));
    }

    private static @Nullable Fact newestOf(List<Fact> begun) {
        List<Fact> standing =
                begun.stream().filter(fact -> !isOutranked(fact, begun)).toList();
        if (standing.isEmpty()) {
            return null;
        }
        List<Fact> newest = standing.stream()
                .filter(fact -> sameRank(fact, standing.getLast()))
                .toList();
        return newest.stream()
                .filter(fact -> newest.stream().noneMatch(other -> isSuperseded(fact, other)))
                .reduce((lower, higher) -> higher)
                .orElseGet(newest::getLast);
    }

    private static boolean isOutranked(Fact fact, List<Fact> begun) {
        return fact.forecast() && begun.stream().anyMatch(other -> !other.forecast() && overlap(fact, other));
    }

    private static boolean overlap(Fact one, Fact other) {
        return one.start() != null && other.start() != null && one.start().overlaps(other.start());
    }

    /** Only between facts of the same rank does a link decide. */
    private static boolean isSuperseded(Fact fact, Fact by) {
        return sameRank(fact, by)
                && !fact.action().equals(by.action())
                && fact.action().equals(by.statement().about().supersedes());
    }

    private static boolean sameRank(Fact one, Fact other) {
        return BY_DATE.compare(one.start(), other.start()) == 0 && one.forecast() == other.forecast();
    }

    private List<ActionId> contesting(Fact shown, Phase phase, List<Fact> begun, LocalDate day) {
        return begun.stream()
                .filter(other -> !other.action().equals(shown.action()) && sameRank(other, shown))
                .filter(other -> !isSuperseded(other, shown) && !isSuperseded(shown, other))
                .filter(other -> says(other, day)
                        .filter(value -> !value.equals(Row.valueOf(phase.terms())))
                        .isPresent())
                .map(Fact::action)
                .distinct()
                .toList();
    }

    private Optional<Object> says(Fact fact, LocalDate day) {
        return Optional.ofNullable(fact.phaseOn(day, reading, showUndated)).map(phase -> Row.valueOf(phase.terms()));
    }
}
