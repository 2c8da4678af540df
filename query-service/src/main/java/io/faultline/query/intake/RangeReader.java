package io.faultline.query.intake;

import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.TimelineEvent;
import io.faultline.contract.event.UnknownEvent;
import io.faultline.query.intake.log.EventIntake;
import io.faultline.query.intake.log.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log range by range, decoded on all cores: where there is much to read, the next range while this one is
 * worked on; where there is little, all that has come meanwhile.
 */
final class RangeReader {

    private static final int MOST_EVENTS = 4096;

    private record Decoding(
            Recorded recorded,
            @Nullable TimelineEvent event,
            @Nullable RuntimeException unreadable) {}

    private final EventIntake intake;
    private final PoisonBarrier barrier;
    private final UnknownEvents unknown;
    private final Executor ahead;
    private final EventCodec codec = new EventCodec();
    private @Nullable CompletableFuture<Range> next;

    RangeReader(EventIntake intake, PoisonBarrier barrier, UnknownEvents unknown, Executor ahead) {
        this.intake = intake;
        this.barrier = barrier;
        this.unknown = unknown;
        this.ahead = ahead;
    }

    /** Up to the first event at which reading ends; empty where there is nothing to read. */
    Range after(long position) {
        CompletableFuture<Range> begun = next;
        next = null;
        Range range = begun == null ? read(position) : begun.join();
        if (range.isLarge()) {
            next = CompletableFuture.supplyAsync(() -> read(range.last()), ahead);
        }
        return range;
    }

    private Range read(long position) {
        int readable = barrier.readableAfter(position, MOST_EVENTS);
        List<Recorded> recorded = readable == 0 ? List.of() : intake.after(position, readable);
        List<Decoding> decodings = recorded.parallelStream().map(this::decode).toList();
        List<ReadEvent> events = new ArrayList<>(decodings.size());
        List<Unreadable> unreadable = new ArrayList<>();
        long last = position;
        for (Decoding decoding : decodings) {
            if (decoding.unreadable() == null) {
                events.add(new ReadEvent(decoding.recorded(), decoding.event()));
            } else if (endsHere(decoding.unreadable())) {
                barrier.raise(new PoisonEvent(decoding.recorded(), decoding.unreadable()));
                break;
            } else {
                unreadable.add(new Unreadable(decoding.recorded(), decoding.unreadable()));
            }
            last = decoding.recorded().position();
        }
        return last == position
                ? Range.noneAfter(position)
                : new Range(recorded.getFirst().position(), last, events, unreadable);
    }

    private boolean endsHere(RuntimeException unreadable) {
        return unknown == UnknownEvents.STOP && unreadable instanceof UnknownEvent;
    }

    private Decoding decode(Recorded recorded) {
        try {
            return new Decoding(recorded, codec.decode(recorded.stored()), null);
        } catch (RuntimeException unreadable) {
            return new Decoding(recorded, null, unreadable);
        }
    }
}
