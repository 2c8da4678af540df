package io.faultline.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.event.StoredEvent;
import io.faultline.query.intake.log.EventIntake;
import io.faultline.query.intake.log.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class IntakeStreamTest {

    private static final int ROUNDS = 2000;

    private static final StoredEvent STORED = new EventCodec()
            .encode(new ActionRetracted(new ActionId("a"), Provenance.knownSince(Instant.EPOCH), "r", null));

    /** A log of events that are all alike, but for those of which nobody knows the type. */
    private static final class Log implements EventIntake {

        private final List<Recorded> events = new ArrayList<>();
        private final AtomicInteger reads = new AtomicInteger();

        Log(int length) {
            for (int position = 1; position <= length; position++) {
                append(STORED.type());
            }
        }

        void append(String type) {
            events.add(new Recorded(events.size() + 1, type, STORED.revision(), STORED.payload()));
        }

        @Override
        public List<Recorded> after(long position, int limit) {
            Thread.yield();
            reads.incrementAndGet();
            return events.stream().skip(position).limit(limit).toList();
        }

        @Override
        public String streamOf(long position) {
            return "action:a";
        }

        @Override
        public Runnable onNews(Runnable wake) {
            return () -> {};
        }
    }

    private final PoisonBarrier barrier = new PoisonBarrier();
    private final AtomicInteger nothingLeft = new AtomicInteger();

    private IntakeStream stream(EventIntake log) {
        return stream(log, UnknownEvents.STOP);
    }

    private IntakeStream stream(EventIntake log, UnknownEvents unknown) {
        RangeReader reader = new RangeReader(log, barrier, unknown, Runnable::run);
        return new IntakeStream(log, reader, 0, nothingLeft::incrementAndGet);
    }

    private static Offered next(IntakeStream stream) {
        return (Offered) stream.nextAvailable().getPayload();
    }

    private static List<Long> positions(Range range) {
        return range.events().stream().map(ReadEvent::position).toList();
    }

    @Test
    void two_threads_that_ask_for_news_at_once_do_not_read_an_event_twice() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            CyclicBarrier together = new CyclicBarrier(2);
            for (int round = 0; round < ROUNDS; round++) {
                IntakeStream stream = stream(new Log(1));
                List<Future<Boolean>> asked = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    asked.add(threads.submit(() -> {
                        together.await();
                        return stream.hasNextAvailable(0, TimeUnit.SECONDS);
                    }));
                }
                for (Future<Boolean> answer : asked) {
                    assertThat(answer.get()).isTrue();
                }
                next(stream).committed().run();
                assertThat(stream.peek()).as("round %s", round).isEmpty();
            }
        }
    }

    @Test
    void a_range_is_offered_once_the_one_before_is_committed_and_takes_all_that_came_meanwhile() {
        Log log = new Log(1);
        IntakeStream stream = stream(log);
        Offered first = next(stream);
        log.append(STORED.type());
        log.append(STORED.type());
        assertThat(stream.peek()).isEmpty();
        assertThat(nothingLeft).hasValue(0);

        first.committed().run();
        Offered second = next(stream);
        assertThat(positions(second.range())).containsExactly(2L, 3L);

        second.committed().run();
        assertThat(stream.peek()).isEmpty();
        assertThat(nothingLeft).hasValue(1);
    }

    @Test
    void a_long_log_is_read_in_order_and_without_a_gap() {
        int length = 20_000;
        IntakeStream stream = stream(new Log(length));
        List<Long> read = new ArrayList<>();
        for (Optional<TrackedEventMessage<?>> more = stream.peek(); more.isPresent(); more = stream.peek()) {
            Offered offered = next(stream);
            assertThat(more.get().trackingToken().position())
                    .hasValue(offered.range().last());
            read.addAll(positions(offered.range()));
            offered.committed().run();
        }
        assertThat(read).hasSize(length).isSorted().doesNotHaveDuplicates().endsWith((long) length);
    }

    @Test
    void an_unknown_event_ends_the_range_before_it_and_the_log_is_not_read_beyond() {
        Log log = new Log(2);
        log.append("FromAnotherWorld");
        log.append(STORED.type());
        IntakeStream stream = stream(log);

        Offered offered = next(stream);
        assertThat(positions(offered.range())).containsExactly(1L, 2L);
        assertThat(barrier.poison().orElseThrow().position()).isEqualTo(3);

        offered.committed().run();
        int reads = log.reads.get();
        assertThat(stream.peek()).isEmpty();
        assertThat(log.reads).hasValue(reads);
    }

    @Test
    void an_unknown_event_that_is_to_be_set_aside_is_read_past() {
        Log log = new Log(2);
        log.append("FromAnotherWorld");
        log.append(STORED.type());

        Range range = next(stream(log, UnknownEvents.DEAD_LETTER)).range();
        assertThat(positions(range)).containsExactly(1L, 2L, 4L);
        assertThat(range.unreadable()).extracting(Unreadable::position).containsExactly(3L);
        assertThat(range.last()).isEqualTo(4);
        assertThat(barrier.poison()).isEmpty();
    }

    @Test
    void a_known_event_that_cannot_be_read_is_read_past_whatever_is_to_be_done_about_unknown_ones() {
        Log log = new Log(0);
        log.events.add(new Recorded(1, STORED.type(), STORED.revision(), new byte[] {'{'}));

        Range range = next(stream(log)).range();
        assertThat(range.events()).isEmpty();
        assertThat(range.unreadable()).extracting(Unreadable::position).containsExactly(1L);
    }

    @Test
    void what_turned_out_to_be_poison_while_it_was_projected_is_left_out_when_the_log_is_read_anew() {
        Log log = new Log(4);
        barrier.raise(new PoisonEvent(log.events.get(2), new IllegalStateException("cannot be derived")));
        assertThat(positions(next(stream(log)).range())).containsExactly(1L, 2L);
    }
}
