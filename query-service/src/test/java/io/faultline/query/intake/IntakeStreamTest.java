package io.faultline.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class IntakeStreamTest {

    private static final int ROUNDS = 2000;

    /** A log of one event. */
    private static final class OneEvent implements EventIntake {

        @Override
        public List<Recorded> after(long position, int limit) {
            Thread.yield();
            return position == 0 ? List.of(new Recorded(1, Instant.EPOCH, "t", "1", new byte[0])) : List.of();
        }

        @Override
        public Runnable onNews(Runnable wake) {
            return () -> {};
        }
    }

    @Test
    void two_threads_that_ask_for_news_at_once_do_not_read_an_event_twice() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            CyclicBarrier together = new CyclicBarrier(2);
            for (int round = 0; round < ROUNDS; round++) {
                IntakeStream stream = new IntakeStream(new OneEvent(), new PoisonBarrier(), 0);
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
                stream.nextAvailable();
                assertThat(stream.peek()).as("round %s", round).isEmpty();
            }
        }
    }
}
