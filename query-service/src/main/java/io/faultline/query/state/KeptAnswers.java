package io.faultline.query.state;

import io.faultline.query.line.Days;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Answers of one timeline by all that is known, for as many constant intervals as there is room for. Room is shared by all
 * timelines and comes back when one is forgotten; where there is none, an answer is put together each time.
 */
final class KeptAnswers {

    private final NavigableMap<Integer, Answer> byFirstDay = new ConcurrentSkipListMap<>();
    private final AtomicLong room;
    private volatile boolean forgotten;

    /** @param room bytes that are left for answers of all timelines */
    KeptAnswers(AtomicLong room) {
        this.room = room;
    }

    Answer on(LocalDate day, Supplier<Answer> making) {
        int number = Days.number(day);
        Map.Entry<Integer, Answer> kept = byFirstDay.floorEntry(number);
        if (kept != null && kept.getValue().holdsOn(number)) {
            return kept.getValue();
        }
        Answer answer = making.get();
        if (room.addAndGet(-answer.bytes()) < 0) {
            room.addAndGet(answer.bytes());
        } else {
            keep(answer.kept());
        }
        return answer;
    }

    private void keep(Answer answer) {
        Answer before = byFirstDay.put(answer.firstDay(), answer);
        if (before != null) {
            room.addAndGet(before.bytes());
        }
        if (forgotten) {
            forget();
        }
    }

    /** Gives the room back. */
    void forget() {
        forgotten = true;
        for (Integer day : byFirstDay.keySet()) {
            Answer gone = byFirstDay.remove(day);
            if (gone != null) {
                room.addAndGet(gone.bytes());
            }
        }
    }
}
