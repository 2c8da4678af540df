package io.faultline.benchmark.whole;

import io.faultline.benchmark.stack.Database;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Everything that query-service made of the log, put aside as files, so that only copying it in has to be timed. */
final class FinishedFacts implements AutoCloseable {

    private static final int BUFFER = 1 << 20;

    private static final String LIVE = """
            select format('%I.%I', t.schemaname, t.tablename)
            from pg_tables t join query.generation g on t.schemaname = 'query_g' || g.number
            where g.status = 'live'
            order by 1
            """;
    private static final String LIKE = "create table %s (like %s including all)";

    /** @param like an empty table with the same indexes, for a rebuild drops the one that was copied */
    private record Part(String table, String like, Path file) {}

    private final Database database;
    private final List<Part> parts;

    private FinishedFacts(Database database, List<Part> parts) {
        this.database = database;
        this.parts = parts;
    }

    static FinishedFacts of(Database database, Path folder) throws SQLException, IOException {
        List<Part> parts = new ArrayList<>();
        database.execute("drop schema if exists alike cascade", "create schema alike");
        try (Connection connection = database.connect()) {
            for (String table : tables(connection)) {
                String name = table.substring(table.indexOf('.') + 1);
                Path file = folder.resolve(name + ".copy");
                database.execute(LIKE.formatted("alike." + name, table));
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
                    copies(connection).copyOut("copy " + table + " to stdout (format binary)", out);
                }
                parts.add(new Part("copied." + name, "alike." + name, file));
            }
        }
        return new FinishedFacts(database, parts);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LIVE)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    List<String> tables() {
        return parts.stream().map(Part::table).toList();
    }

    /** The log out, and these facts into logged tables with the same indexes, all by COPY on one connection. */
    double secondsToCopy() throws SQLException, IOException {
        database.execute("drop schema if exists copied cascade", "create schema copied");
        for (Part part : parts) {
            database.execute(LIKE.formatted(part.table(), part.like()));
        }
        try (Connection connection = database.connect()) {
            long begun = System.nanoTime();
            copies(connection)
                    .copyOut("copy timeline.event to stdout (format binary)", OutputStream.nullOutputStream());
            for (Part part : parts) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(part.file()), BUFFER)) {
                    copies(connection).copyIn("copy " + part.table() + " from stdin (format binary)", in, BUFFER);
                }
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public void close() throws SQLException, IOException {
        database.execute("drop schema if exists copied cascade", "drop schema alike cascade");
        for (Part part : parts) {
            Files.deleteIfExists(part.file());
        }
    }
}
