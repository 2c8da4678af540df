package io.faultline.timeline.store;

import static io.faultline.timeline.Statements.exportControl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.faultline.contract.event.EventCodec;
import io.faultline.contract.statement.Statement;
import io.faultline.timeline.RealDatabase;
import io.faultline.timeline.action.RecordAction;
import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.writing.CommandWriter;
import io.faultline.timeline.writing.Outcome;
import io.faultline.timeline.writing.Outcome.Written;
import io.faultline.timeline.writing.Write;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

/** Every other write bypasses this process's writer, as those of a second process on the same store would. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ConcurrentWritersIT {

    private static final int WRITERS = 16;
    private static final int EACH = 60;

    @Inject
    Configuration axon;

    @Inject
    CommandWriter writer;

    @Inject
    LockedStore store;

    @Inject
    EntityManager entities;

    @Test
    void a_streaming_reader_skips_no_event_of_sixteen_writers_and_sees_none_twice() throws Exception {
        long before = count();
        List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        try (BlockingStream<TrackedEventMessage<?>> stream =
                        axon.eventStore().openStream(axon.eventStore().createHeadToken());
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            Future<?> reader = threads.submit(() -> read(stream, seen));
            List<Long> written = writeAll(threads);
            await().atMost(Duration.ofSeconds(30)).until(() -> reader.isDone() || seen.size() >= WRITERS * EACH);
            assertThat(reader.isDone() ? reader.get() : null).isNull();
            reader.cancel(true);
            assertThat(written).doesNotHaveDuplicates().hasSize(WRITERS * EACH);
            assertThat(seen).isSorted().containsExactlyInAnyOrderElementsOf(written);
        }
        assertThat(positions())
                .isEqualTo(LongStream.rangeClosed(1, before + WRITERS * EACH)
                        .boxed()
                        .toList());
    }

    @Test
    void two_writers_of_the_same_action_agree_on_one_recording() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Outcome>> outcomes = IntStream.range(0, WRITERS)
                    .mapToObj(i -> threads.submit(() -> write(i, exportControl("contended", "title " + i % 2))))
                    .toList();
            int appended = 0;
            for (Future<Outcome> outcome : outcomes) {
                appended += outcome.get() instanceof Written written && written.appended() ? 1 : 0;
            }
            assertThat(appended).isEqualTo(1);
        }
    }

    @Test
    void the_store_holds_published_names_and_no_java_class() {
        write(0, exportControl("named", "x"));
        List<String> types = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select distinct payload_type from timeline.event", String.class)
                        .getResultList());
        assertThat(types).isNotEmpty();
        assertThat(new EventCodec().types()).containsAll(types);
    }

    private List<Long> writeAll(ExecutorService threads) throws Exception {
        List<Future<List<Long>>> all = IntStream.range(0, WRITERS)
                .mapToObj(thread -> threads.submit(() -> IntStream.range(0, EACH)
                        .mapToObj(i -> write(thread, exportControl("writer-" + thread + "-" + i, "x")))
                        .map(outcome -> ((Written) outcome).receipt().position())
                        .toList()))
                .toList();
        List<Long> positions = new ArrayList<>();
        for (Future<List<Long>> one : all) {
            positions.addAll(one.get());
        }
        return positions;
    }

    private Outcome write(int thread, Statement statement) {
        Write write = Write.of(new RecordAction(statement, Origin.NOW));
        return thread % 2 == 0
                ? writer.submit(write).toCompletableFuture().join()
                : new AnotherProcess(store).write(write);
    }

    private static void read(BlockingStream<TrackedEventMessage<?>> stream, List<Long> seen) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (stream.hasNextAvailable(100, TimeUnit.MILLISECONDS)) {
                    seen.add(stream.nextAvailable().trackingToken().position().orElseThrow());
                }
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private long count() {
        return positions().size();
    }

    private List<Long> positions() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select globalIndex from EventRow order by globalIndex", Long.class)
                        .getResultList());
    }
}
