package io.faultline.query.intake;

import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.TimelineEvent;
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
    private final Executor ahead;
    private final EventCodec codec = new EventCodec();
    private @Nullable CompletableFuture<Range> next;

    RangeReader(EventIntake intake, PoisonBarrier barrier, Executor ahead) {
        this.intake = intake;
        this.barrier = barrier;
        this.ahead = ahead;
    }

    /** Up to the first event that turned out to be poison; empty where there is nothing to read. */
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
        for (Decoding decoding : decodings) {
            if (decoding.unreadable() != null) {
                barrier.raise(new PoisonEvent(decoding.recorded(), decoding.unreadable()));
                break;
            }
            events.add(new ReadEvent(decoding.recorded(), decoding.event()));
        }
        return new Range(events);
    }

    private Decoding decode(Recorded recorded) {
        try {
            return new Decoding(recorded, codec.decode(recorded.stored()), null);
        } catch (RuntimeException unreadable) {
            return new Decoding(recorded, null, unreadable);
        }
    }
}
