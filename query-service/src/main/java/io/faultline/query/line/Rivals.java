package io.faultline.query.line;

import io.faultline.contract.SubjectId;
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
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one key that succeed one another. Which shows when depends on all that are known at a time, so that every
 * known time at which one of them became known or was corrected has lines of its own.
 */
public final class Rivals {

    /** So many known times have all their lines laid out at once. */
    private static final int FEW = 64;

    /** So many have them kept once they were asked for; beyond, those of an earlier one are made whenever it is. */
    private static final int SOME = 256;

    private final Facet facet;
    private final String key;
    private final List<Owned> facts;
    private final Set<SubjectId> names;
    private final long[] turns;
    private volatile @Nullable Lines earlier;

    /** @param names under which the subject acts */
    public Rivals(Facet facet, String key, List<Owned> facts, Set<SubjectId> names) {
        this.facet = facet;
        this.key = key;
        this.facts = facts;
        this.names = names;
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

    public boolean haveFewTimes() {
        return turns.length <= FEW;
    }

    /** What shows by all that is known at any time. */
    public List<Laid> laidOut() {
        List<Laid> laid = allEarlier();
        laid.addAll(latest());
        return laid;
    }

    /** What shows by all that is known. */
    public List<Laid> latest() {
        return laidIn(turns.length - 2);
    }

    public boolean isLatest(long known) {
        return known >= turns[turns.length - 2];
    }

    /** What shows by less than all that is known; lines of other known times are among it. */
    Lines earlier(long known) {
        if (turns.length > SOME) {
            int found = Arrays.binarySearch(turns, known);
            return new Lines(laidIn(found >= 0 ? found : -found - 2), names);
        }
        Lines kept = earlier;
        if (kept == null) {
            kept = new Lines(allEarlier(), names);
            earlier = kept;
        }
        return kept;
    }

    /** Takes those that are known at a time that is not the latest. */
    public void forEachEarlier(long known, Consumer<Line> taking) {
        Lines lines = earlier(known);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.isKnownAt(i, known)) {
                taking.accept(lines.line(i));
            }
        }
    }

    /** A line that shows the same by what is known next is one line. */
    private List<Laid> allEarlier() {
        List<Laid> lines = new ArrayList<>();
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
                    lines.add(laid(before.getKey(), new KnownDuring(before.getValue(), turns[i])));
                }
            }
            since = now;
        }
        return lines;
    }

    /** @param turn the number of the known time, -1 for before the first */
    private List<Laid> laidIn(int turn) {
        if (turn < 0) {
            return List.of();
        }
        KnownDuring known = new KnownDuring(turns[turn], turns[turn + 1]);
        return stretchesIn(turn).stream().map(stretch -> laid(stretch, known)).toList();
    }

    private List<Stretch> stretchesIn(int turn) {
        List<Trace> traces = facts.stream()
                .filter(fact -> fact.known().includes(turns[turn]))
                .map(Owned::trace)
                .toList();
        return traces.isEmpty() ? List.of() : Succession.of(traces);
    }

    private Laid laid(Stretch stretch, KnownDuring known) {
        return Laid.of(facet, key, stretch, known, List.of());
    }
}
