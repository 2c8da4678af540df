package io.faultline.benchmark.stack;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.faultline.launcher.postgres.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One database of the stack's PostgreSQL. */
public record Database(String name, String url) {

    /** As many connections as either service has in its pool. */
    public static final int POOL = 16;

    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");

    /** @throws IllegalStateException if what is committed here could be lost */
    public Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                url + "?reWriteBatchedInserts=true", EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
        requireDurable(connection);
        return connection;
    }

    public HikariDataSource pool() {
        return pool("public");
    }

    /** @param schema where names without one are looked for */
    public HikariDataSource pool(String schema) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url + "?reWriteBatchedInserts=true&currentSchema=" + schema);
        config.setUsername(EmbeddedDatabase.USER);
        config.setPassword(EmbeddedDatabase.PASSWORD);
        config.setMaximumPoolSize(POOL);
        return new HikariDataSource(config);
    }

    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    public long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void requireDurable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : DURABILITY) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    row.next();
                    if (!"on".equals(row.getString(1))) {
                        throw new IllegalStateException(
                                setting + " is '" + row.getString(1) + "': nothing is measured without durability");
                    }
                }
            }
        }
    }
}
