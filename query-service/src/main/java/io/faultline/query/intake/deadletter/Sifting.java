package io.faultline.query.intake.deadletter;

import io.faultline.query.intake.EventBatches;
import io.faultline.query.intake.PoisonEvent;
import io.faultline.query.intake.Range;
import io.faultline.query.intake.ReadEvent;
import io.faultline.query.intake.log.Recorded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** One range, halved wherever projecting it fails, until what fails is a single event. */
final class Sifting {

    /** @param cause null for an event that only follows another */
    record Buried(Recorded event, String stream, @Nullable Throwable cause) {}

    private final EventBatches batches;
    private final Jdbi database;
    private final Map<String, Long> deadFrom = new HashMap<>();
    private final SortedMap<Long, Buried> letters = new TreeMap<>();
    private final List<Runnable> committed = new ArrayList<>();

    Sifting(EventBatches batches, Jdbi database, Collection<String> waiting) {
        this.batches = batches;
        this.database = database;
        waiting.forEach(stream -> deadFrom.put(stream, 0L));
    }

    void bury(Recorded event, String stream, Throwable cause) {
        boolean follows = deadFrom.getOrDefault(stream, Long.MAX_VALUE) < event.position();
        letters.put(event.position(), new Buried(event, stream, follows ? null : cause));
        deadFrom.merge(stream, event.position(), Math::min);
    }

    /** What was projected in vain is taken back, what was projected stays. */
    void project(Range range) {
        sift(range);
        if (!letters.isEmpty()) {
            // says how far the log is read, and that nothing held in memory of it is to be relied on
            committed.add(batches.project(range.with(List.of())));
        }
    }

    private void sift(Range range) {
        List<ReadEvent> alive = alive(range.events());
        Savepoint before = Savepoint.in(database);
        try {
            committed.add(batches.project(range.with(alive)));
        } catch (RuntimeException failure) {
            if (!Causes.lieInData(failure)) {
                throw failure;
            }
            before.returnTo();
            divide(range.with(alive), failure);
        }
    }

    private void divide(Range range, RuntimeException failure) {
        List<ReadEvent> events = range.events();
        switch (events.size()) {
            case 0 -> throw failure;
            case 1 -> {
                requireThatNothingElseFails(range, failure);
                ReadEvent event = events.getFirst();
                bury(event.recorded(), Isolation.streamOf(event), causeOf(failure));
            }
            default -> {
                int half = events.size() / 2;
                sift(Range.of(events.subList(0, half)));
                sift(Range.of(events.subList(half, events.size())));
            }
        }
    }

    /** What fails with no event at all is not the fault of this one, and would bury the whole log. */
    private void requireThatNothingElseFails(Range range, RuntimeException failure) {
        Savepoint before = Savepoint.in(database);
        try {
            batches.project(range.with(List.of()));
            before.returnTo();
        } catch (RuntimeException systemic) {
            failure.addSuppressed(systemic);
            throw failure;
        }
    }

    private static Throwable causeOf(RuntimeException failure) {
        return failure instanceof PoisonEvent poison && poison.getCause() != null ? poison.getCause() : failure;
    }

    private List<ReadEvent> alive(List<ReadEvent> events) {
        if (deadFrom.isEmpty()) {
            return events;
        }
        List<ReadEvent> alive = new ArrayList<>(events.size());
        for (ReadEvent event : events) {
            String stream = Isolation.streamOf(event);
            if (deadFrom.getOrDefault(stream, Long.MAX_VALUE) < event.position()) {
                letters.put(event.position(), new Buried(event.recorded(), stream, null));
            } else {
                alive.add(event);
            }
        }
        return alive;
    }

    /** In the order of the log. */
    Collection<Buried> letters() {
        return letters.values();
    }

    List<Runnable> committed() {
        return committed;
    }
}
