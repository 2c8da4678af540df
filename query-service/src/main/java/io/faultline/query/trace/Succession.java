package io.faultline.query.trace;

import io.faultline.contract.ActionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which fact of one key shows on which days: the newest that has begun.
 *
 * <p>A forecast that a measured value overlaps does not show. A newest that has ended leaves nothing: it does not bring
 * back an older. {@link Rank} says which is newer.
 */
public final class Succession {

    private record Version(ActionId action, int number) {}

    private final NavigableMap<LocalDate, List<Trace>> beginning = new TreeMap<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();
    private final NavigableSet<Trace> standing = new TreeSet<>(Comparator.comparing(Trace::rank, Rank.OLDEST_FIRST));
    private final List<Trace> measured = new ArrayList<>();

    private Succession() {}

    /**
     * The stretches that show something, in order of time, none equal to its neighbour.
     *
     * @param traces all of one subject, facet and key
     */
    public static List<Stretch> of(Collection<Trace> traces) {
        Collection<Trace> joined = joined(traces);
        if (joined.size() == 1) {
            return joined.iterator().next().stretches();
        }
        Succession succession = new Succession();
        joined.forEach(succession::take);
        return succession.stretches();
    }

    /** One action is one fact of a key, under however many names it touches the subject. */
    private static Collection<Trace> joined(Collection<Trace> traces) {
        if (traces.size() == 1) {
            return traces;
        }
        Map<Version, Trace> ofActions = new LinkedHashMap<>();
        traces.forEach(trace ->
                ofActions.merge(new Version(trace.action(), trace.rank().version()), trace, Trace::together));
        return ofActions.values();
    }

    private void take(Trace trace) {
        LocalDate begins = trace.rank().begins();
        if (begins == null) {
            return;
        }
        days.add(begins);
        trace.stretches().forEach(stretch -> {
            days.add(stretch.from());
            days.add(stretch.until());
        });
        beginning.computeIfAbsent(begins, none -> new ArrayList<>()).add(trace);
    }

    private List<Stretch> stretches() {
        List<Stretch> found = new ArrayList<>();
        LocalDate[] from = days.toArray(LocalDate[]::new);
        for (int i = 0; i < from.length; i++) {
            while (!beginning.isEmpty() && !beginning.firstKey().isAfter(from[i])) {
                beginning.pollFirstEntry().getValue().forEach(this::begin);
            }
            append(found, shownFrom(from[i], i + 1 < from.length ? from[i + 1] : LocalDate.MAX));
        }
        return found;
    }

    /** A forecast stands only until a measured value of overlapping date has begun. */
    private void begin(Trace trace) {
        Rank rank = trace.rank();
        if (rank.forecast()) {
            if (measured.stream().noneMatch(value -> value.rank().overlaps(rank))) {
                standing.add(trace);
            }
        } else {
            standing.removeIf(other -> other.rank().forecast() && rank.overlaps(other.rank()));
            standing.add(trace);
            measured.add(trace);
        }
    }

    private static void append(List<Stretch> found, @Nullable Stretch next) {
        if (next == null) {
            return;
        }
        Stretch last = found.isEmpty() ? null : found.getLast();
        if (last != null && last.until().equals(next.from()) && last.showsTheSameAs(next)) {
            found.set(found.size() - 1, new Stretch(last.from(), next.until(), last.row(), last.contestedBy()));
        } else {
            found.add(next);
        }
    }

    private @Nullable Stretch shownFrom(LocalDate day, LocalDate until) {
        if (standing.isEmpty() || day.equals(LocalDate.MAX)) {
            return null;
        }
        List<Trace> newest = newestRank();
        Trace shown = newestOf(newest);
        Stretch stretch = shown.on(day);
        return stretch == null
                ? null
                : new Stretch(day, until, stretch.row(), contesting(shown, stretch.row(), newest, day));
    }

    /** Those that only links and ids tell apart, oldest first. */
    private List<Trace> newestRank() {
        List<Trace> equal = new ArrayList<>();
        for (Trace trace : standing.descendingSet()) {
            if (!trace.rank().equalsInTime(standing.last().rank())) {
                break;
            }
            equal.addFirst(trace);
        }
        return equal;
    }

    private static Trace newestOf(List<Trace> equal) {
        return equal.stream()
                .filter(trace -> equal.stream().noneMatch(other -> trace.rank().isSupersededBy(other.rank())))
                .reduce((lower, higher) -> higher)
                .orElseGet(equal::getLast);
    }

    private static List<ActionId> contesting(Trace shown, Row row, List<Trace> equal, LocalDate day) {
        return equal.stream()
                .filter(other -> !other.action().equals(shown.action()))
                .filter(other -> !other.rank().isSupersededBy(shown.rank())
                        && !shown.rank().isSupersededBy(other.rank()))
                .filter(other -> saysOtherwise(other.on(day), row))
                .map(Trace::action)
                .distinct()
                .toList();
    }

    private static boolean saysOtherwise(@Nullable Stretch other, Row row) {
        return other != null
                && other.row().value() != null
                && !other.row().value().equals(row.value());
    }
}
