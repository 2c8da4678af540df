package io.faultline.benchmark.write;

import io.faultline.benchmark.stack.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** The least that can lie between a commit and a reader that knows of it: NOTIFY, and one insert by who is told. */
final class ToldListener implements AutoCloseable {

    private static final int LOOK_MILLIS = 100;

    private final Database database;
    private final Map<Integer, CompletableFuture<Long>> inserted = new ConcurrentHashMap<>();
    private final Thread listener;
    private volatile boolean running = true;

    ToldListener(Database database) throws SQLException {
        this.database = database;
        database.execute(
                "drop table if exists benchmark.told, benchmark.heard",
                "create table benchmark.told (number bigint primary key, text text)",
                "create table benchmark.heard (number bigint primary key, text text)");
        Connection connection = database.connect();
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen benchmark_told");
        }
        listener = Thread.ofPlatform().name("told-listener").daemon().start(() -> listen(connection));
    }

    private void listen(Connection connection) {
        try (connection;
                Connection writing = database.connect();
                PreparedStatement insert =
                        writing.prepareStatement("insert into benchmark.heard values (?, 'heard')")) {
            PGConnection channel = connection.unwrap(PGConnection.class);
            while (running) {
                PGNotification[] told = channel.getNotifications(LOOK_MILLIS);
                for (PGNotification one : told == null ? new PGNotification[0] : told) {
                    int number = Integer.parseInt(one.getParameter());
                    insert.setLong(1, number);
                    insert.executeUpdate();
                    awaited(number).complete(System.nanoTime());
                }
            }
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private CompletableFuture<Long> awaited(int number) {
        return inserted.computeIfAbsent(number, one -> new CompletableFuture<>());
    }

    Paced.Work teller() throws SQLException {
        return new Teller(database.connect());
    }

    private final class Teller implements Paced.Work {

        private final Connection connection;
        private final PreparedStatement insert;
        private final PreparedStatement tell;

        Teller(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            insert = connection.prepareStatement("insert into benchmark.told values (?, 'told')");
            tell = connection.prepareStatement("select pg_notify('benchmark_told', ?)");
        }

        @Override
        public double millis(int number) throws Exception {
            insert.setLong(1, number);
            insert.executeUpdate();
            tell.setString(1, String.valueOf(number));
            tell.execute();
            connection.commit();
            long committed = System.nanoTime();
            long heard = awaited(number).get(30, TimeUnit.SECONDS);
            inserted.remove(number);
            return Math.max(0, heard - committed) / 1e6;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        listener.join();
    }
}
