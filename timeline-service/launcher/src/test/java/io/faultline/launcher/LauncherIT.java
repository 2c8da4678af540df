package io.faultline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

    private static final int STOPPED_BY_SIGTERM = 143;

    @TempDir
    private Path folder;

    @Test
    void everything_is_started_in_order_and_stopped_the_other_way_round() throws Exception {
        try (LauncherRun run = new LauncherRun(folder)) {
            run.startAndAwaitReady();
            String query = "http://127.0.0.1:" + run.port("FAULTLINE_QUERY_PORT");
            assertThat(run.output())
                    .containsSubsequence(
                            "Starting PostgreSQL ...",
                            "Starting timeline-service ...",
                            "Starting query-service ...",
                            "Loading the 2025 timeline ...",
                            "  line 12: kind: is unknown",
                            "Loaded the 2025 timeline: 59 rows read, 58 recorded, 0 corrected, 0 unchanged, 1 rejected",
                            "Faultline is ready: query-service on " + query
                                    + ", timeline-service on http://127.0.0.1:" + run.port("FAULTLINE_TIMELINE_PORT")
                                    + "; try: curl '" + query + "/v1/countries/CN/state?asOf=2025-10-15'");

            run.stop();
            assertThat(run.awaitEnd()).isEqualTo(STOPPED_BY_SIGTERM);
            assertThat(run.output()).endsWith("Stopping ...", "Faultline has stopped.");
            assertThat(run.diary())
                    .contains(
                            "timeline-service was given the timeline of 2025",
                            "query-service was asked for position 58")
                    .endsWith(
                            "query-service ended while the database ran",
                            "timeline-service ended while the database ran");
            assertThat(run.processes()).isEmpty();
        }
    }

    @Test
    void what_a_killed_launcher_left_behind_is_stopped_by_the_next() throws Exception {
        try (LauncherRun run = new LauncherRun(folder)) {
            run.startAndAwaitReady();
            run.kill();
            assertThat(run.processes()).isNotEmpty();

            run.startAndAwaitReady();
            assertThat(run.diary().stream().filter(line -> line.contains("started with")))
                    .hasSize(4);
            run.stop();
            run.awaitEnd();
            assertThat(run.processes()).isEmpty();
        }
    }

    @Test
    void a_second_launcher_on_the_same_home_is_refused() throws Exception {
        try (LauncherRun run = new LauncherRun(folder);
                HomeLock lock = HomeLock.take(run.home())) {
            run.start();
            assertThat(run.awaitEnd()).isEqualTo(1);
            assertThat(run.output())
                    .containsExactly("Faultline already runs on " + run.home()
                            + ": stop that one first, or set FAULTLINE_HOME to another folder.");
        }
    }

    @Test
    void a_taken_port_is_named_together_with_the_variable_that_changes_it() throws Exception {
        try (LauncherRun run = new LauncherRun(folder);
                ServerSocket taken =
                        new ServerSocket(run.port("FAULTLINE_TIMELINE_PORT"), 1, InetAddress.getLoopbackAddress())) {
            run.start();
            assertThat(run.awaitEnd()).isEqualTo(1);
            assertThat(run.output())
                    .containsExactly(
                            "Port " + taken.getLocalPort()
                                    + " is taken by another program: stop that, or choose another port with FAULTLINE_TIMELINE_PORT.");
        }
    }

    @Test
    void a_service_that_ends_early_is_named_with_the_end_of_its_log_and_all_is_stopped() throws Exception {
        try (LauncherRun run = new LauncherRun(folder)) {
            Files.createFile(run.home().resolve("query-service-fails"));
            run.start();
            assertThat(run.awaitEnd()).isEqualTo(1);
            assertThat(run.output())
                    .endsWith(
                            "query-service ended by itself with exit code 3. The last lines of "
                                    + run.home().resolve("logs").resolve("query-service.log") + ":",
                            "  the disk is on fire");
            assertThat(run.processes()).isEmpty();
        }
    }

    @Test
    void being_stopped_while_it_starts_leaves_no_process() throws Exception {
        try (LauncherRun run = new LauncherRun(folder)) {
            run.start();
            run.awaitOutput("Starting PostgreSQL ...");
            run.stop();
            assertThat(run.awaitEnd()).isEqualTo(STOPPED_BY_SIGTERM);
            assertThat(run.processes()).isEmpty();
        }
    }
}
