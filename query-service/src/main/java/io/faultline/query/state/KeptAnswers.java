package io.faultline.query.state;

import io.faultline.query.line.Days;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Answers of one timeline by all that is known, for as many constant intervals as there is room for. */
final class KeptAnswers {

    private static final int MOST_PIECES = 1_000_000;

    private final NavigableMap<Integer, Answer> byFirstDay = new ConcurrentSkipListMap<>();
    private final AtomicInteger pieces = new AtomicInteger();

    Answer on(LocalDate day, Supplier<Answer> making) {
        int number = Days.number(day);
        Map.Entry<Integer, Answer> kept = byFirstDay.floorEntry(number);
        if (kept != null && kept.getValue().holdsOn(number)) {
            return kept.getValue();
        }
        Answer answer = making.get().kept();
        if (pieces.addAndGet(answer.pieces()) > MOST_PIECES) {
            byFirstDay.clear();
            pieces.set(answer.pieces());
        }
        byFirstDay.put(answer.firstDay(), answer);
        return answer;
    }
}
