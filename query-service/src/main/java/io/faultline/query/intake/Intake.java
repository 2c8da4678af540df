package io.faultline.query.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.query.intake.deadletter.Isolation;
import io.faultline.query.intake.log.EventIntake;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * All Axon wiring of this service: one pooled streaming processor, whose token commits with the facts.
 *
 * <p>One segment, and a message is a whole range of the log: what costs is a transaction, not an event, and the work on
 * a range is spread over the cores by action.
 */
@ApplicationScoped
public class Intake {

    public static final String PROCESSOR = "facts";

    private static final int RANGES_A_TRANSACTION = 1;

    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService workers;
    private final ExecutorService ahead;
    private final IntakeSource source;

    Intake(
            EventIntake intake,
            Isolation isolation,
            PoisonBarrier barrier,
            EntityManager entities,
            TransactionManager transactions,
            @ConfigProperty(name = "faultline.intake.unknown", defaultValue = "stop") UnknownEvents unknown) {
        this.workers = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("intake-", 0).daemon().factory());
        this.ahead = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("intake-ahead").daemon().factory());
        this.source = new IntakeSource(intake, barrier, unknown, ahead);
        this.processor = PooledStreamingEventProcessor.builder()
                .name(PROCESSOR)
                .eventHandlerInvoker(new RangeInvoker(isolation, barrier))
                .messageSource(source)
                .tokenStore(tokens(entities))
                .transactionManager(new JtaTransactions(transactions))
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .coordinatorExecutor(workers)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .batchSize(RANGES_A_TRANSACTION)
                .enableCoordinatorClaimExtension()
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
        ahead.shutdown();
    }

    /** True from the first time on that nothing was left to read. */
    public boolean hasCaughtUp() {
        return source.hasCaughtUp();
    }
}
