package io.faultline.timeline.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs SQL in the transaction that is open. */
@ApplicationScoped
public class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Reads one row of an answer. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Work with the connection itself. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return work(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                set(statement, parameters);
                List<T> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(reader.read(rows));
                    }
                }
                return found;
            }
        });
    }

    public int update(String sql, @Nullable Object... parameters) {
        return work(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                set(statement, parameters);
                return statement.executeUpdate();
            }
        });
    }

    public void updateAll(String sql, List<? extends List<?>> rows) {
        work(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (List<?> row : rows) {
                    set(statement, row.toArray());
                    statement.addBatch();
                }
                return statement.executeBatch().length;
            }
        });
    }

    public <T> T work(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("the database did not take a statement", failure);
        }
    }

    /** A collection of texts becomes an array. */
    private static void set(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i] instanceof java.util.Collection<?> several
                    ? statement.getConnection().createArrayOf("text", several.toArray())
                    : parameters[i];
            statement.setObject(i + 1, value);
        }
    }
}
