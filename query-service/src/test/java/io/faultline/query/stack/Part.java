package io.faultline.query.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A service as a process of its own, which can be killed and started again on the same port. */
public final class Part implements AutoCloseable {

    private static final int PATIENCE = 120;

    private Path jar;
    private final int port;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;

    Part(Path jar, int port, Map<String, String> environment, Path log) {
        this.jar = jar;
        this.port = port;
        this.environment = environment;
        this.log = log;
    }

    public void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Daxoniq.update-checker.disabled=true",
                "-Ddisable-axoniq-console-message=true",
                "-jar",
                jar.toString()));
        builder.environment().putAll(environment);
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** From the next start on it is another build. */
    public void replaceBy(Path otherJar) {
        jar = otherJar;
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The end that no program can prepare for. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asked to end, which it takes its time for. */
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    public boolean isReady(HttpClient http) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(at("/q/health/ready")).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public void awaitReady(HttpClient http) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(PATIENCE))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    superviseAfterKill();
                    return isReady(http);
                });
    }

    /** A service that starts while its database is down says so and ends: whoever supervises it starts it again. */
    private void superviseAfterKill() throws IOException {
        if (!process.isAlive()) {
            start();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
