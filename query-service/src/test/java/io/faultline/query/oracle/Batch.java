package io.faultline.query.oracle;

import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.event.TimelineEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Histories that share a day of known time, each of a team of its own. Before the next batch every action of this one is
 * retracted with the end of that day, so that no batch is seen by the questions of another.
 */
record Batch(Instant start, List<History> histories) {

    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    /**
     * @param day of known time
     * @param prefix of the ids of its actions
     * @param numbers for each history, for each action, the decisions
     */
    static Batch of(int day, String prefix, List<List<List<Integer>>> numbers) {
        Instant start = FIRST.plus(day, ChronoUnit.DAYS);
        List<History> histories = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            histories.add(History.of(new Team(i), prefix + "-" + i, numbers.get(i), start));
        }
        return new Batch(start, histories);
    }

    /** All events in an order of arrival that keeps those of one action in theirs. */
    List<TimelineEvent> interleaved(Random random) {
        List<Deque<TimelineEvent>> streams = new ArrayList<>();
        histories.forEach(history -> history.streams().forEach(stream -> streams.add(new ArrayDeque<>(stream))));
        List<TimelineEvent> arrived = new ArrayList<>();
        while (!streams.isEmpty()) {
            int next = random.nextInt(streams.size());
            arrived.add(streams.get(next).removeFirst());
            if (streams.get(next).isEmpty()) {
                streams.remove(next);
            }
        }
        return arrived;
    }

    List<TimelineEvent> retraction() {
        List<TimelineEvent> gone = new ArrayList<>();
        Provenance end = Provenance.knownSince(start.plus(23, ChronoUnit.HOURS));
        for (History history : histories) {
            for (List<TimelineEvent> stream : history.streams()) {
                if (stream.getFirst() instanceof ActionEvent first) {
                    gone.add(new ActionRetracted(new ActionId(first.aggregateId()), end, "next batch", null));
                }
            }
        }
        return gone;
    }

    /** @param from position before the batch's first event. @param to position of its last */
    Question question(History history, Dice dice, long from, long to) {
        List<String> recorded = history.streams().stream()
                .filter(stream -> stream.getFirst() instanceof ActionEvent)
                .map(stream -> stream.getFirst().aggregateId())
                .toList();
        LocalDate day = Dates.day(dice.below(Dates.DAYS + 100) - 40);
        @Nullable Instant known = dice.oneIn(2) ? start.plusSeconds(3600L * dice.below(History.SLOTS)) : null;
        @Nullable Long position = dice.oneIn(4) ? Long.valueOf(from + dice.below((int) (to - from) + 1)) : null;
        return new Question(
                dice.of(history.team().subjects()),
                day,
                known,
                position,
                dice.oneIn(2),
                dice.oneIn(3),
                !dice.oneIn(6),
                dice.oneIn(4) ? List.of(dice.of(recorded)) : List.of(),
                dice.oneIn(2));
    }
}
