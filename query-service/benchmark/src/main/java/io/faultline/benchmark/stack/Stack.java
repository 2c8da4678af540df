package io.faultline.benchmark.stack;

import io.faultline.launcher.postgres.EmbeddedDatabase;
import io.faultline.launcher.service.Leftovers;
import io.faultline.launcher.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PostgreSQL in a folder of its own, and whatever services are started upon it. All of it is gone when this is closed. */
public final class Stack implements AutoCloseable {

    /** That {@code ./run} gives a service. */
    private static final String USUAL_HEAP = "1200m";

    private final Path root;
    private final Path home;
    private final EmbeddedDatabase server;
    private final Deque<Running> services = new ArrayDeque<>();
    private boolean closed;

    private Stack(Path root, Path home, EmbeddedDatabase server) {
        this.root = root;
        this.home = home;
        this.server = server;
    }

    /**
     * What a run that was killed left in {@code home} is stopped and removed.
     *
     * @param root of the working copy, where the services were built
     */
    public static Stack open(Path root, Path home) throws IOException, InterruptedException {
        new Leftovers(home).stop();
        EmbeddedDatabase.stopLeftover(home.resolve("database"));
        delete(home);
        Files.createDirectories(home);
        return new Stack(root, home, EmbeddedDatabase.durable(home.resolve("database"), Ports.free()));
    }

    public Path home() {
        return home;
    }

    public Database database(String name) {
        server.createDatabase(name);
        return new Database(name, server.jdbcUrl(name));
    }

    public Running timelineService(Database database) throws IOException {
        return start("timeline-service", "timeline-service", "FAULTLINE_TIMELINE_PORT", USUAL_HEAP, database, Map.of());
    }

    public Running queryService(Database database) throws IOException {
        return queryService(database, USUAL_HEAP);
    }

    /** @param heap as the JVM is told it */
    public Running queryService(Database database, String heap) throws IOException {
        return start("query-service", "query-service", "FAULTLINE_QUERY_PORT", heap, database, Map.of());
    }

    /** @param more what it reads from its environment besides */
    public Running floorService(Database database, Map<String, String> more) throws IOException {
        return start("floor", "query-service/benchmark/floor", "FAULTLINE_FLOOR_PORT", USUAL_HEAP, database, more);
    }

    private synchronized Running start(
            String name, String module, String portVariable, String heap, Database database, Map<String, String> more)
            throws IOException {
        if (closed) {
            throw new IllegalStateException("the benchmark is being stopped");
        }
        int port = Ports.free();
        Map<String, String> environment = new HashMap<>(more);
        environment.put("FAULTLINE_DB_URL", database.url());
        environment.put("FAULTLINE_DB_USER", EmbeddedDatabase.USER);
        environment.put("FAULTLINE_DB_PASSWORD", EmbeddedDatabase.PASSWORD);
        environment.put("AXONIQ_UPDATE_CHECKER_DISABLED", "true");
        environment.put(portVariable, String.valueOf(port));
        Path jar = root.resolve(module)
                .resolve("target/quarkus-app/quarkus-run.jar")
                .normalize();
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: the build makes it");
        }
        Set<Long> before =
                ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
        long startedAt = System.nanoTime();
        Service service = Service.start(name, jar, home, heap, environment);
        ProcessHandle process = ProcessHandle.current()
                .children()
                .filter(child -> !before.contains(child.pid()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " ended at once"));
        Running running = new Running(service, process, port, startedAt);
        services.push(running);
        return running;
    }

    /** Stops every service; PostgreSQL stays. */
    public synchronized void stopServices() {
        while (!services.isEmpty()) {
            services.pop().close();
        }
    }

    /** May be called more than once, also while somebody else is still measuring. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            stopServices();
            server.close();
            delete(home);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
