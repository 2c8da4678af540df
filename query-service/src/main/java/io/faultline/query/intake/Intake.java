package io.faultline.query.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * All Axon wiring of this service: one pooled streaming processor, whose token commits with the facts.
 *
 * <p>One segment: events of one subject come from many actions, and a batch of a thousand costs one round trip a table.
 */
@ApplicationScoped
public class Intake {

    public static final String PROCESSOR = "facts";

    private static final int BATCH = 1000;

    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService workers;
    private volatile boolean caughtUp;

    Intake(
            EventIntake intake,
            EventBatches batches,
            PoisonBarrier barrier,
            EntityManager entities,
            TransactionManager transactions) {
        this.workers = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("intake-", 0).daemon().factory());
        this.processor = PooledStreamingEventProcessor.builder()
                .name(PROCESSOR)
                .eventHandlerInvoker(new BatchInvoker(batches, barrier))
                .messageSource(new IntakeSource(intake, barrier))
                .tokenStore(tokens(entities))
                .transactionManager(new JtaTransactions(transactions))
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .coordinatorExecutor(workers)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .batchSize(BATCH)
                .build();
    }

    private static TokenStore tokens(EntityManager entities) {
        return JpaTokenStore.builder()
                .entityManagerProvider(new SimpleEntityManagerProvider(entities))
                .serializer(JacksonSerializer.builder()
                        .objectMapper(new ObjectMapper())
                        .classLoader(Intake.class.getClassLoader())
                        .build())
                .build();
    }

    void start(@Observes StartupEvent starting) {
        processor.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        processor.shutDown();
        workers.shutdown();
    }

    /** True from the first time on that nothing was left to read. */
    public boolean hasCaughtUp() {
        Collection<EventTrackerStatus> segments = processor.processingStatus().values();
        if (!segments.isEmpty() && segments.stream().allMatch(EventTrackerStatus::isCaughtUp)) {
            caughtUp = true;
        }
        return caughtUp;
    }
}
