package io.faultline.query.series;

import io.faultline.contract.ActionId;
import io.faultline.query.gathering.KnownDuring;
import io.faultline.query.trace.Stretch;
import io.faultline.query.trace.Succession;
import io.faultline.query.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The value that counted for one date during some known times.
 *
 * @param contestedBy actions that give another value for the same date
 */
record Vintage(Measured value, List<ActionId> contestedBy, KnownDuring known) {

    /**
     * All vintages of one date, oldest first.
     *
     * @param rivals all values of one subject and key for that date
     */
    static List<Vintage> of(List<Measured> rivals) {
        long[] turns = rivals.stream()
                .flatMapToLong(
                        one -> LongStream.of(one.known().from(), one.known().until()))
                .sorted()
                .distinct()
                .toArray();
        List<Vintage> vintages = new ArrayList<>();
        for (int i = 0; i + 1 < turns.length; i++) {
            append(vintages, at(rivals, new KnownDuring(turns[i], turns[i + 1])));
        }
        return vintages;
    }

    private static @Nullable Vintage at(List<Measured> rivals, KnownDuring during) {
        List<Measured> known = rivals.stream()
                .filter(one -> one.known().includes(during.from()))
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        List<Trace> traces = known.stream().map(Measured::trace).toList();
        List<Stretch> shown = Succession.of(traces);
        if (shown.isEmpty()) {
            return null;
        }
        Stretch last = shown.getLast();
        return known.stream()
                .filter(one -> one.trace().stretches().getFirst().row() == last.row())
                .findFirst()
                .map(one -> new Vintage(one, last.contestedBy(), during))
                .orElse(null);
    }

    /** What goes on to count is one vintage, whatever else becomes known. */
    private static void append(List<Vintage> vintages, @Nullable Vintage next) {
        if (next == null) {
            return;
        }
        Vintage last = vintages.isEmpty() ? null : vintages.getLast();
        if (last != null
                && last.value == next.value
                && last.contestedBy.equals(next.contestedBy)
                && last.known.until() == next.known.from()) {
            KnownDuring both = new KnownDuring(last.known.from(), next.known.until());
            vintages.set(vintages.size() - 1, new Vintage(last.value, last.contestedBy, both));
        } else {
            vintages.add(next);
        }
    }
}
