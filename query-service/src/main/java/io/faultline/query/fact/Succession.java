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
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
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

    private final NavigableMap<LocalDate, List<Fact>> beginning = new TreeMap<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();
    private final NavigableSet<Fact> standing = new TreeSet<>(OLDEST_FIRST);
    private final List<Fact> measured = new ArrayList<>();
    private final Reading reading;
    private final boolean showUndated;

    private Succession(Reading reading, boolean showUndated) {
        this.reading = reading;
        this.showUndated = showUndated;
    }

    /**
     * The stretches that show something, in order of time, none equal to its neighbour.
     *
     * @param facts all of one subject, facet and key
     */
    public static List<Stretch> of(Collection<Fact> facts, Reading reading, boolean showUndated) {
        Succession succession = new Succession(reading, showUndated);
        joined(facts).forEach(succession::take);
        return succession.stretches();
    }

    /** One action is one fact of a key, under however many names it touches the subject. */
    private static Collection<Fact> joined(Collection<Fact> facts) {
        if (facts.size() == 1) {
            return facts;
        }
        Map<List<Object>, Fact> ofActions = new LinkedHashMap<>();
        facts.forEach(fact -> ofActions.merge(List.of(fact.action(), fact.version()), fact, Fact::alsoSaidBy));
        return ofActions.values();
    }

    private void take(Fact fact) {
        days.addAll(fact.lifecycle().turningPoints());
        fact.firstDay(reading, showUndated)
                .ifPresent(day -> beginning
                        .computeIfAbsent(day, none -> new ArrayList<>())
                        .add(fact));
    }

    private List<Stretch> stretches() {
        List<Stretch> found = new ArrayList<>();
        LocalDate[] from = days.toArray(LocalDate[]::new);
        for (int i = 0; i < from.length; i++) {
            while (!beginning.isEmpty() && !beginning.firstKey().isAfter(from[i])) {
                beginning.pollFirstEntry().getValue().forEach(this::begin);
            }
            Stretch next = shownFrom(from[i], i + 1 < from.length ? from[i + 1] : LocalDate.MAX);
            if (next != null) {
                append(found, next);
            }
        }
        return found;
    }

    /** A forecast stands only until a measured value of overlapping date has begun. */
    private void begin(Fact fact) {
        if (fact.forecast()) {
            if (measured.stream().noneMatch(value -> overlap(value, fact))) {
                standing.add(fact);
            }
        } else {
            standing.removeIf(other -> other.forecast() && overlap(fact, other));
            standing.add(fact);
            measured.add(fact);
        }
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
        if (standing.isEmpty()) {
            return null;
        }
        List<Fact> newest = newestRank();
        Fact shown = newestOf(newest);
        Phase phase = shown.phaseOn(day, reading, showUndated);
        return phase == null ? null : new Stretch(day, until, shown, phase, contesting(shown, phase, newest, day));
    }

    /** Those that only links and ids tell apart, oldest first. */
    private List<Fact> newestRank() {
        List<Fact> equal = new ArrayList<>();
        for (Fact fact : standing.descendingSet()) {
            if (!sameRank(fact, standing.last())) {
                break;
            }
            equal.addFirst(fact);
        }
        return equal;
    }

    private static Fact newestOf(List<Fact> equal) {
        return equal.stream()
                .filter(fact -> equal.stream().noneMatch(other -> isSuperseded(fact, other)))
                .reduce((lower, higher) -> higher)
                .orElseGet(equal::getLast);
    }

    private static boolean overlap(Fact one, Fact other) {
        return one.start() != null && other.start() != null && one.start().overlaps(other.start());
    }

    /** Only between facts of the same rank does a link decide. */
    private static boolean isSuperseded(Fact fact, Fact by) {
        return !fact.action().equals(by.action())
                && fact.action().equals(by.statement().about().supersedes());
    }

    private static boolean sameRank(Fact one, Fact other) {
        return BY_DATE.compare(one.start(), other.start()) == 0 && one.forecast() == other.forecast();
    }

    private List<ActionId> contesting(Fact shown, Phase phase, List<Fact> equal, LocalDate day) {
        return equal.stream()
                .filter(other -> !other.action().equals(shown.action()))
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
