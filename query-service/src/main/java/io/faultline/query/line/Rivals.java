package io.faultline.query.line;

import io.faultline.query.fact.Facet;
import io.faultline.query.gathering.Holdings.Owned;
import io.faultline.query.gathering.KnownDuring;
import io.faultline.query.trace.Stretch;
import io.faultline.query.trace.Succession;
import io.faultline.query.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one key that succeed one another. Which shows when depends on all that are known at a time, so that every
 * known time at which one of them became known or was corrected has lines of its own.
 */
public final class Rivals {

    /** So many known times have their lines kept; beyond, those of an earlier one are made whenever it is asked for. */
    private static final int FEW = 256;

    private final Facet facet;
    private final String key;
    private final List<Owned> facts;
    private final long[] turns;
    private volatile Line @Nullable [] earlier;

    public Rivals(Facet facet, String key, List<Owned> facts) {
        this.facet = facet;
        this.key = key;
        this.facts = facts;
        this.turns = facts.stream()
                .flatMapToLong(
                        fact -> LongStream.of(fact.known().from(), fact.known().until()))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Whether some of these facts are held true at once. */
    public static boolean areAny(List<Owned> facts) {
        if (facts.size() == 1) {
            return false;
        }
        List<KnownDuring> oldestFirst = facts.stream()
                .map(Owned::known)
                .sorted(Comparator.comparingLong(KnownDuring::from))
                .toList();
        for (int i = 1; i < oldestFirst.size(); i++) {
            if (oldestFirst.get(i).from() < oldestFirst.get(i - 1).until()) {
                return true;
            }
        }
        return false;
    }

    /** What shows by all that is known. */
    public List<Line> latest() {
        return linesIn(turns.length - 2);
    }

    public boolean isLatest(long known) {
        return known >= turns[turns.length - 2];
    }

    /** What shows by less than all that is known; lines of other known times may be among it. */
    public List<Line> earlier(long known) {
        if (turns.length > FEW) {
            int found = Arrays.binarySearch(turns, known);
            return linesIn(found >= 0 ? found : -found - 2);
        }
        Line[] kept = earlier;
        if (kept == null) {
            kept = allEarlier();
            earlier = kept;
        }
        return Arrays.asList(kept);
    }

    /** A line that shows the same by what is known next is one line. */
    private Line[] allEarlier() {
        List<Line> lines = new ArrayList<>();
        Map<Stretch, Long> since = Map.of();
        for (int i = 0; i < turns.length - 1; i++) {
            Map<Stretch, Long> now = new LinkedHashMap<>();
            if (i < turns.length - 2) {
                for (Stretch stretch : stretchesIn(i)) {
                    now.put(stretch, since.getOrDefault(stretch, turns[i]));
                }
            }
            for (Map.Entry<Stretch, Long> before : since.entrySet()) {
                if (!now.containsKey(before.getKey())) {
                    lines.add(line(before.getKey(), new KnownDuring(before.getValue(), turns[i])));
                }
            }
            since = now;
        }
        return lines.toArray(Line[]::new);
    }

    /** @param turn the number of the known time, -1 for before the first */
    private List<Line> linesIn(int turn) {
        if (turn < 0) {
            return List.of();
        }
        KnownDuring known = new KnownDuring(turns[turn], turns[turn + 1]);
        return stretchesIn(turn).stream().map(stretch -> line(stretch, known)).toList();
    }

    private List<Stretch> stretchesIn(int turn) {
        List<Trace> traces = facts.stream()
                .filter(fact -> fact.known().includes(turns[turn]))
                .map(Owned::trace)
                .toList();
        return traces.isEmpty() ? List.of() : Succession.of(traces);
    }

    private Line line(Stretch stretch, KnownDuring known) {
        return Line.of(facet, key, stretch, known, List.of());
    }
}
