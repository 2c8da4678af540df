package io.faultline.benchmark.write;

import com.zaxxer.hikari.HikariDataSource;
import io.faultline.benchmark.stack.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Many clients that each insert one event a transaction, by a pool of the size that the services have. */
final class SingleInserts {

    private static final byte[] NO_METADATA = {'{', '}'};

    private final Database database;
    private final byte[] payload;
    private final AtomicLong position = new AtomicLong();

    SingleInserts(Database database, int payloadBytes) {
        this.database = database;
        this.payload = "x".repeat(payloadBytes).getBytes();
    }

    double perSecond(int clients, Duration duration) throws SQLException, InterruptedException {
        database.execute("truncate benchmark.event");
        try (HikariDataSource pool = database.pool();
                ExecutorService all = Executors.newFixedThreadPool(clients)) {
            long begun = System.nanoTime();
            List<Future<Long>> counts = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                counts.add(all.submit(() -> insertUntil(begun + duration.toNanos(), pool)));
            }
            long inserted = 0;
            for (Future<Long> count : counts) {
                inserted += count.get();
            }
            return inserted / ((System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private long insertUntil(long end, HikariDataSource pool) throws SQLException {
        long inserted = 0;
        while (System.nanoTime() < end) {
            try (Connection connection = pool.getConnection();
                    PreparedStatement insert = connection.prepareStatement(CopiedEvents.INSERT)) {
                bind(insert, position.incrementAndGet());
                insert.executeUpdate();
                inserted++;
            }
        }
        return inserted;
    }

    private void bind(PreparedStatement insert, long number) throws SQLException {
        insert.setLong(1, number);
        insert.setString(2, new UUID(number, number).toString());
        insert.setString(3, "action");
        insert.setString(4, "action-floor-" + number);
        insert.setLong(5, 0);
        insert.setTimestamp(6, Timestamp.from(Instant.now()));
        insert.setString(7, "ExportControlImposed");
        insert.setString(8, "1");
        insert.setBytes(9, payload);
        insert.setBytes(10, NO_METADATA);
    }
}
