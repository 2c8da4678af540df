package io.faultline.query.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.faultline.launcher.postgres.EmbeddedDatabase;
import io.faultline.query.stack.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** Appends to the log whatever it is told to, as a program could that keeps to no rules. */
public final class ForeignWriter {

    public record Foreign(String stream, long number, String type, String revision, String payload) {}

    private static final String INSERT =
            "insert into timeline.event values (?, ?, ?, ?, ?, now(), ?, ?, ?, convert_to('{}', 'UTF8'))";

    private ForeignWriter() {}

    /** @return position of the first of them */
    public static long append(Stack stack, List<Foreign> events) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(stack.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD)) {
            connection.setAutoCommit(false);
            long head = head(connection);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (int i = 0; i < events.size(); i++) {
                    Foreign event = events.get(i);
                    insert.setLong(1, head + 1 + i);
                    insert.setString(2, UUID.randomUUID().toString());
                    insert.setString(3, event.stream().startsWith("subject:") ? "subject" : "action");
                    insert.setString(4, event.stream());
                    insert.setLong(5, event.number());
                    insert.setString(6, event.type());
                    insert.setString(7, event.revision());
                    insert.setBytes(8, event.payload().getBytes(UTF_8));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
            return head + 1;
        }
    }

    private static long head(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select coalesce(max(position), 0) from timeline.event")) {
            row.next();
            return row.getLong(1);
        }
    }
}
