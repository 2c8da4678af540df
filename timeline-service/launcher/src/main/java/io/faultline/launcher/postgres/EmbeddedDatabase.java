package io.faultline.launcher.postgres;

import io.faultline.launcher.process.Part;
import io.faultline.launcher.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of our own, as a process of its own, that keeps what was committed whatever happens to it. */
public final class EmbeddedDatabase implements Part {

    /** Owns every database that {@link #createDatabase} makes. */
    public static final String USER = "faultline";

    public static final String PASSWORD = "faultline";

    private final Server server;
    private final int port;
    private final Stopping stopping;

    private EmbeddedDatabase(Server server, int port, Stopping stopping) {
        this.server = server;
        this.port = port;
        this.stopping = stopping;
    }

    /** Runs on {@code data}, made when absent, kept when closed; a server left running there is stopped first. */
    public static EmbeddedDatabase durable(Path data, int port) throws IOException, InterruptedException {
        DataDirectory directory = DataDirectory.at(data);
        Server server = directory.server(Programs.unpackedBelow(directory.parent()));
        server.stop();
        server.start(new ServerSettings(port, "256MB"));
        return new EmbeddedDatabase(server, port, server::stop);
    }

    /** Stops a server that runs on {@code data} still, because whoever started it was killed. */
    public static void stopLeftover(Path data) throws IOException {
        DataDirectory directory = DataDirectory.at(data);
        if (directory.exists()) {
            new Server(Programs.unpackedBelow(directory.parent()), directory).stop();
        }
    }

    /** Runs on a free port and on data that is removed by {@link #close}, or at the latest when this JVM ends. */
    public static EmbeddedDatabase temporary() {
        try {
            TemporaryServer temporary = TemporaryServer.start();
            EmbeddedDatabase database = new EmbeddedDatabase(temporary.server(), temporary.port(), temporary::stop);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting", e);
        }
    }

    public int port() {
        return port;
    }

    /** Without credentials: those are {@link #USER} and {@link #PASSWORD}. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Does nothing when a database of that name is there already. */
    public void createDatabase(String name) {
        PGSimpleDataSource maintenance = new PGSimpleDataSource();
        maintenance.setUrl(jdbcUrl("postgres"));
        maintenance.setUser(USER);
        maintenance.setPassword(PASSWORD);
        new Databases(maintenance).create(name);
    }

    @Override
    public void requireRunning() {
        if (!server.running()) {
            throw new StartFailure("PostgreSQL ended by itself. " + server.log().tail());
        }
    }

    /** May be called more than once. */
    @Override
    public void close() {
        try {
            stopping.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Stopping {
        void stop() throws IOException;
    }
}
