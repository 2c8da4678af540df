package io.faultline.query.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/** Of all nodes one works on a rebuild. The lock goes with its connection, so also with a node that is killed. */
final class NodeLock implements AutoCloseable {

    /** Any number that nothing else locks. */
    private static final long NUMBER = 0x6661756c74310002L;

    private final Connection connection;

    private NodeLock(Connection connection) {
        this.connection = connection;
    }

    /** Empty where another node has it. */
    static Optional<NodeLock> take(DataSource database) {
        try {
            Connection connection = database.getConnection();
            if (isTrue(connection, "select pg_try_advisory_lock(" + NUMBER + ")")) {
                return Optional.of(new NodeLock(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException failure) {
            throw new IllegalStateException("the lock of rebuilds cannot be asked for", failure);
        }
    }

    private static boolean isTrue(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void close() {
        try (connection) {
            isTrue(connection, "select pg_advisory_unlock(" + NUMBER + ")");
        } catch (SQLException lost) {
            throw new IllegalStateException("the lock of rebuilds was lost", lost);
        }
    }
}
