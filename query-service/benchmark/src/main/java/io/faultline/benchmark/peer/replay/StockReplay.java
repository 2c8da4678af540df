package io.faultline.benchmark.peer.replay;

import com.zaxxer.hikari.HikariDataSource;
import io.faultline.benchmark.stack.Database;
import io.faultline.contract.json.ContractJson;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.TokenEntry;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/**
 * A replay of the whole stock log by Axon's pooled streaming processor.
 *
 * @param jdbcBatch statements that Hibernate sends together, 0 for its default of one by one
 */
record StockReplay(int batch, int segments, int workers, int jdbcBatch) {

    /** What Axon does unless it is told otherwise. */
    static final StockReplay DEFAULT = new StockReplay(1, 16, 4, 0);

    static final StockReplay TUNED = new StockReplay(1_000, 2, 2, 500);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    Map<String, Object> told() {
        return Map.of(
                "axon", "4.13.0, PooledStreamingEventProcessor, EmbeddedEventStore on JdbcEventStorageEngine",
                "hibernate", "7.2.6, one entity an action, token in the same transaction",
                "batchSize", batch,
                "segments", segments,
                "workerThreads", workers,
                "hibernateJdbcBatchSize", jdbcBatch);
    }

    double seconds(Database database, long events) throws SQLException, InterruptedException {
        database.execute("drop table if exists peers.token_entry, peers.projected_action");
        try (HikariDataSource pool = database.pool("peers");
                SessionFactory factory = sessionFactory(pool)) {
            return seconds(pool, new Sessions(factory), events);
        }
    }

    private SessionFactory sessionFactory(HikariDataSource pool) {
        StandardServiceRegistryBuilder settings = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.connection.datasource", pool)
                .applySetting("hibernate.dialect", ByteaDialect.class.getName())
                .applySetting("hibernate.hbm2ddl.auto", "create")
                .applySetting("hibernate.order_inserts", jdbcBatch > 0)
                .applySetting("hibernate.order_updates", jdbcBatch > 0)
                .applySetting("hibernate.jdbc.batch_size", jdbcBatch);
        settings.applySetting(
                "hibernate.physical_naming_strategy",
                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");
        return new MetadataSources(settings.build())
                .addAnnotatedClasses(ProjectedAction.class, TokenEntry.class)
                .buildMetadata()
                .buildSessionFactory();
    }

    private double seconds(HikariDataSource pool, Sessions sessions, long events) throws InterruptedException {
        Projector projector = new Projector(sessions);
        ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
        ScheduledExecutorService working = Executors.newScheduledThreadPool(workers);
        EmbeddedEventStore store = store(pool);
        PooledStreamingEventProcessor processor = processor(projector, sessions, store, coordinator, working);
        try {
            long begun = System.nanoTime();
            processor.start();
            awaitEnd(processor, projector, events, begun);
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            processor.shutDown();
            store.shutDown();
            working.shutdownNow();
            coordinator.shutdownNow();
        }
    }

    private PooledStreamingEventProcessor processor(
            Projector projector,
            Sessions sessions,
            EmbeddedEventStore store,
            ScheduledExecutorService coordinator,
            ScheduledExecutorService working) {
        return PooledStreamingEventProcessor.builder()
                .name("peer")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(projector)
                        .build())
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(store)
                .tokenStore(JpaTokenStore.builder()
                        .entityManagerProvider(sessions)
                        .serializer(JacksonSerializer.defaultSerializer())
                        .build())
                .transactionManager(sessions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(working)
                .initialSegmentCount(segments)
                .initialToken(source -> source.createTailToken())
                .batchSize(batch)
                .build();
    }

    private EmbeddedEventStore store(HikariDataSource pool) {
        JacksonSerializer serializer =
                JacksonSerializer.builder().objectMapper(ContractJson.mapper()).build();
        return EmbeddedEventStore.builder()
                .storageEngine(JdbcEventStorageEngine.builder()
                        .connectionProvider(pool::getConnection)
                        .transactionManager(NoTransactionManager.instance())
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .batchSize(Math.max(100, batch))
                        .build())
                .build();
    }

    private static void awaitEnd(PooledStreamingEventProcessor processor, Projector projector, long events, long begun)
            throws InterruptedException {
        while (projector.handled() < events || !isCommitted(processor, events)) {
            if (processor.isError() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("the peer handled " + projector.handled() + " of " + events + ": "
                        + processor.processingStatus());
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** All segments have moved their tokens past the last event. */
    private static boolean isCommitted(PooledStreamingEventProcessor processor, long events) {
        return processor.processingStatus().values().stream()
                .allMatch(segment -> segment.getCurrentPosition().orElse(0) >= events);
    }
}
