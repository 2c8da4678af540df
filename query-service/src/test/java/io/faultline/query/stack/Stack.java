package io.faultline.query.stack;

import io.faultline.launcher.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** PostgreSQL and both services, on free ports and in a folder of their own. */
public final class Stack implements AutoCloseable {

    private static final String DATABASE = "faultline";

    public final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    public final Part timeline;
    public final Part query;
    private final Map<String, String> environmentOfQuery;
    private final Path folder;
    private final int databasePort;
    private EmbeddedDatabase database;

    public Stack() throws IOException, InterruptedException {
        this(Map.of());
    }

    /** @param ofQuery what query-service finds in its environment besides */
    public Stack(Map<String, String> ofQuery) throws IOException, InterruptedException {
        folder = Files.createTempDirectory(Path.of("target"), "stack-").toAbsolutePath();
        databasePort = freePort();
        database = EmbeddedDatabase.durable(folder.resolve("data"), databasePort);
        database.createDatabase(DATABASE);
        int timelinePort = freePort();
        int queryPort = freePort();
        Map<String, String> environment = Map.of(
                "FAULTLINE_DB_URL", database.jdbcUrl(DATABASE),
                "FAULTLINE_TIMELINE_PORT", String.valueOf(timelinePort),
                "FAULTLINE_QUERY_PORT", String.valueOf(queryPort),
                // so few facts are many here that most are brought up to date, and not read anew
                "FAULTLINE_FACTS_MANY", "2");
        timeline = new Part(jar("../timeline-service"), timelinePort, environment, folder.resolve("timeline.log"));
        Map<String, String> environmentOfQuery = new HashMap<>(environment);
        environmentOfQuery.putAll(ofQuery);
        this.environmentOfQuery = environmentOfQuery;
        query = new Part(jar("."), queryPort, environmentOfQuery, folder.resolve("query.log"));
        timeline.start();
        timeline.awaitReady(http);
        query.start();
        query.awaitReady(http);
    }

    /** One more node of query-service on the same database. */
    public Part anotherQuery() throws IOException {
        int port = freePort();
        Map<String, String> environment = new HashMap<>(environmentOfQuery);
        environment.put("FAULTLINE_QUERY_PORT", String.valueOf(port));
        Part another = new Part(jar("."), port, environment, folder.resolve("query-" + port + ".log"));
        another.start();
        return another;
    }

    public String jdbcUrl() {
        return database.jdbcUrl(DATABASE);
    }

    /** Kills the main process of PostgreSQL and starts it again on the same data. */
    public void killDatabase() throws IOException, InterruptedException {
        endDatabase();
        startDatabase();
    }

    /** Kills the main process of PostgreSQL, and with it all others of it. */
    public void endDatabase() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    public void startDatabase() throws IOException, InterruptedException {
        database = EmbeddedDatabase.durable(folder.resolve("data"), databasePort);
    }

    /** Loads the 2025 timeline as {@code ./run} does, and answers the position that it ends at. */
    public long load2025() throws IOException, InterruptedException {
        Path file = Path.of("../timeline-service/src/main/resources/timelines/2025.yaml");
        HttpRequest request = HttpRequest.newBuilder(timeline.at("/v1/imports?dataset=timeline-2025"))
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        String job = http.send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> get(timeline.at(job)).json(),
                        status -> "done".equals(status.path("status").asText()))
                .path("position")
                .asLong();
    }

    /** Waits until query-service has read the log up to a position. */
    public void awaitRead(long position) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> get(query.at("/v1/countries?limit=1"), "X-Faultline-Min-Position", "" + position)
                                .status()
                        == 200);
    }

    public Answer get(URI address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Answer post(URI address, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Answer put(URI address, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer delete(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).DELETE());
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static Path jar(String module) {
        return Path.of(module, "target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        query.close();
        timeline.close();
        database.close();
    }
}
