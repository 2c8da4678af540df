package io.faultline.benchmark.peer.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.faultline.benchmark.stack.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * Axon's own event store, replayed up to the day. The subject is the aggregate, so that a state takes one stream and
 * not one for every action that ever touched it.
 */
final class AxonPeer implements Peer {

    private static final int WHOLE_STREAM = 10_000;

    private final HikariDataSource pool;
    private final EmbeddedEventStore store;

    AxonPeer(Database database) {
        pool = database.pool("peers");
        JacksonSerializer serializer =
                JacksonSerializer.builder().objectMapper(new ObjectMapper()).build();
        store = EmbeddedEventStore.builder()
                .storageEngine(JdbcEventStorageEngine.builder()
                        .connectionProvider(pool::getConnection)
                        .transactionManager(NoTransactionManager.instance())
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .batchSize(WHOLE_STREAM)
                        .build())
                .build();
    }

    @Override
    public List<byte[]> rows(String subject, LocalDate day) {
        int asOf = Peer.dayNumber(day);
        Map<String, String> rows = new LinkedHashMap<>();
        DomainEventStream events = store.readEvents(subject);
        while (events.hasNext()) {
            switch (events.next().getPayload()) {
                case RowBegan began when began.day() <= asOf -> rows.put(began.action(), began.body());
                case RowEnded ended when ended.day() <= asOf -> rows.remove(ended.action());
                default -> {
                    return answered(rows);
                }
            }
        }
        return answered(rows);
    }

    private static List<byte[]> answered(Map<String, String> rows) {
        List<byte[]> answered = new ArrayList<>();
        rows.values().forEach(row -> answered.add(row.getBytes(UTF_8)));
        return answered;
    }

    @Override
    public void close() {
        store.shutDown();
        pool.close();
    }
}
