package io.faultline.query.oracle;

import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.StoredEvent;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.event.TimelineEvent;
import io.faultline.launcher.postgres.EmbeddedDatabase;
import io.faultline.query.stack.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Appends events to the log as timeline-service does: dense positions, one transaction, readers told at its end. */
final class LogWriter implements AutoCloseable {

    private static final String INSERT =
            "insert into timeline.event values (?, ?, ?, ?, ?, now(), ?, ?, ?, convert_to('{}', 'UTF8'))";

    private final Connection connection;
    private final EventCodec codec = new EventCodec();
    private final Map<String, Long> versions = new HashMap<>();
    private long position;

    LogWriter(Stack stack) throws SQLException {
        connection = DriverManager.getConnection(stack.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
        connection.setAutoCommit(false);
    }

    List<Told> append(List<? extends TimelineEvent> events) throws SQLException {
        List<Told> told = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                Statement notify = connection.createStatement()) {
            for (TimelineEvent event : events) {
                told.add(Told.of(++position, event));
                StoredEvent stored = codec.encode(event);
                String type = event instanceof SubjectEvent ? "subject" : "action";
                String stream = type + ":" + event.aggregateId();
                insert.setLong(1, position);
                insert.setString(2, UUID.randomUUID().toString());
                insert.setString(3, type);
                insert.setString(4, stream);
                insert.setLong(5, versions.merge(stream, 1L, Long::sum) - 1);
                insert.setString(6, stored.type());
                insert.setString(7, stored.revision());
                insert.setBytes(8, stored.payload());
                insert.addBatch();
            }
            insert.executeBatch();
            notify.execute("select pg_notify('faultline_events', '" + position + "')");
            connection.commit();
        }
        return told;
    }

    long position() {
        return position;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
