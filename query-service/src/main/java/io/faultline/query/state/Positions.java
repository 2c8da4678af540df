package io.faultline.query.state;

import io.faultline.query.gathering.Holdings.Resting;
import io.faultline.query.memento.Turns;
import io.faultline.query.subject.KnownBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Position of the newest event that what is known at a time rests on. */
final class Positions implements Turns {

    private final long[] from;
    private final long[] newest;

    /** @param least what it is at any time */
    Positions(List<Resting> resting, long least) {
        List<Resting> oldestFirst = new ArrayList<>(resting);
        oldestFirst.sort(Comparator.comparingLong(one -> one.known().from()));
        long[] turns = turnsOf(resting);
        PriorityQueue<Resting> newestFirst =
                new PriorityQueue<>(Comparator.comparingLong(Resting::position).reversed());
        int next = 0;
        from = new long[turns.length + 1];
        newest = new long[turns.length + 1];
        from[0] = Long.MIN_VALUE;
        newest[0] = least;
        for (int i = 0; i < turns.length; i++) {
            while (next < oldestFirst.size() && oldestFirst.get(next).known().from() <= turns[i]) {
                newestFirst.add(oldestFirst.get(next++));
            }
            while (!newestFirst.isEmpty() && newestFirst.peek().known().until() <= turns[i]) {
                newestFirst.remove();
            }
            from[i + 1] = turns[i];
            newest[i + 1] = newestFirst.isEmpty()
                    ? least
                    : Math.max(least, newestFirst.peek().position());
        }
    }

    private static long[] turnsOf(List<Resting> resting) {
        long[] turns = new long[resting.size() * 2];
        int count = 0;
        for (Resting one : resting) {
            turns[count++] = one.known().from();
            turns[count++] = one.known().until();
        }
        Arrays.sort(turns);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || turns[i] != turns[i - 1]) {
                turns[distinct++] = turns[i];
            }
        }
        return Arrays.copyOf(turns, distinct);
    }

    /** That it takes, roughly. */
    long bytes() {
        return 2L * Long.BYTES * from.length;
    }

    /** Known times at which something changed, in microseconds since the epoch. */
    LongStream turns() {
        return Arrays.stream(from).skip(1);
    }

    @Override
    public @Nullable Instant upTo(Instant known) {
        return turn(indexUpTo(KnownBy.micros(known)));
    }

    @Override
    public @Nullable Instant after(Instant known) {
        return turn(indexUpTo(KnownBy.micros(known)) + 1);
    }

    private @Nullable Instant turn(int index) {
        return 0 < index && index < from.length ? KnownBy.instant(from[index]) : null;
    }

    private int indexUpTo(long known) {
        int found = Arrays.binarySearch(from, known);
        return found >= 0 ? found : -found - 2;
    }

    long at(long known) {
        return newest[indexUpTo(known)];
    }
}
