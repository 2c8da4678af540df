package io.faultline.launcher.postgres;

import io.faultline.launcher.process.Command;
import io.faultline.launcher.process.Log;
import io.faultline.launcher.process.Patience;
import io.faultline.launcher.process.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL on one data directory. */
final class Server {

    /** A server removes its pid file, and pg_ctl is content, a moment before the process ends. */
    private static final Patience AFTER_ITS_PID_FILE = new Patience(Duration.ofSeconds(2));

    private static final Duration ORPHANS_MAY_TAKE = Duration.ofSeconds(30);

    private final Programs programs;
    private final Path data;
    private final Postmaster postmaster;
    private final Log log;

    Server(Programs programs, DataDirectory data) {
        this.programs = programs;
        this.data = data.path();
        this.postmaster = Postmaster.of(data);
        this.log = new Log(this.data.resolve("server.log"));
    }

    void start(ServerSettings settings) throws IOException, InterruptedException {
        try {
            startWhenOrphansAreGone(settings);
        } catch (IOException | InterruptedException | RuntimeException e) {
            stop();
            throw e;
        }
    }

    /** Stops what runs on the data directory, whoever started it, and clears what a killed server left. */
    void stop() throws IOException {
        Optional<ProcessHandle> process = postmaster.process();
        if (process.isPresent()
                && !control("stop", "--mode=fast", "--timeout=60").succeeded()) {
            control("stop", "--mode=immediate", "--timeout=60");
        }
        process.ifPresent(AFTER_ITS_PID_FILE::untilEndOf);
        postmaster.forgetUnlessOurs();
    }

    boolean running() {
        return postmaster.process().isPresent();
    }

    Log log() {
        return log;
    }

    private void startWhenOrphansAreGone(ServerSettings settings) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(ORPHANS_MAY_TAKE);
        while (!started(settings)) {
            if (!orphansRemain() || Instant.now().isAfter(deadline)) {
                throw new StartFailure(
                        "PostgreSQL could not start on port %d. %s".formatted(settings.port(), log.tail()));
            }
            Thread.sleep(500);
        }
    }

    private boolean started(ServerSettings settings) throws IOException, InterruptedException {
        log.turnOver();
        Command.Outcome outcome =
                control("start", "--timeout=600", "--log=" + log.file(), "--options=" + settings.options());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return outcome.succeeded();
    }

    /** Sessions of a killed server live on to the end of their statement, and hold its shared memory until then. */
    private boolean orphansRemain() {
        return log.tail().contains("pre-existing shared memory block");
    }

    private Command.Outcome control(String action, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(action, "--wait", "--pgdata=" + data));
        words.addAll(List.of(options));
        return programs.command("pg_ctl", words).run();
    }
}
