package io.faultline.launcher;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Launchers on one home, as processes of their own. */
final class LauncherRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FakeInstallation installation;
    private final Map<String, String> environment = new TreeMap<>();
    private final Path home;
    private final Path output;
    private Process process;

    LauncherRun(Path folder) throws IOException {
        installation = FakeInstallation.in(folder.resolve("copy"));
        home = Files.createDirectory(folder.resolve("home"));
        output = folder.resolve("output");
        environment.put("FAULTLINE_HOME", home.toString());
        for (String port : List.of("FAULTLINE_QUERY_PORT", "FAULTLINE_TIMELINE_PORT", "FAULTLINE_DB_PORT")) {
            environment.put(port, Integer.toString(freePort()));
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port(String variable) {
        return Integer.parseInt(environment.get(variable));
    }

    Path home() {
        return home;
    }

    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakeInstallation.class.getName(),
                        installation.root().toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        process = builder.start();
    }

    void startAndAwaitReady() throws IOException {
        start();
        awaitOutput("Faultline is ready");
    }

    void awaitOutput(String begin) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(output()).anyMatch(line -> line.startsWith(begin)));
    }

    void stop() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    int awaitEnd() {
        return process.onExit().orTimeout(PATIENCE.toSeconds(), SECONDS).join().exitValue();
    }

    List<String> output() throws IOException {
        return Files.readAllLines(output);
    }

    List<String> diary() throws IOException {
        return Files.readAllLines(home.resolve("diary"));
    }

    /** Every process that names this run's folder. */
    List<String> processes() {
        return ProcessHandle.allProcesses()
                .flatMap(candidate -> candidate.info().commandLine().stream())
                .filter(line -> line.contains(home.toString()))
                .toList();
    }

    @Override
    public void close() {
        if (process != null) {
            stop();
            awaitEnd();
        }
    }
}
