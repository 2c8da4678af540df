package io.faultline.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.faultline.launcher.process.StartFailure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    @TempDir
    private static Path folder;

    private Path data;
    private int port;

    @BeforeEach
    void choosePlace(TestInfo test) throws Exception {
        data = folder.resolve(test.getTestMethod().orElseThrow().getName());
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @Test
    void data_are_still_there_after_a_restart() throws Exception {
        try (EmbeddedDatabase database = start()) {
            new Sql(database, "kept").execute("CREATE TABLE kept AS SELECT 42 AS answer");
        }
        try (EmbeddedDatabase database = start()) {
            assertThat(new Sql(database, "kept").ask("SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void what_was_committed_survives_a_server_that_was_killed() throws Exception {
        EmbeddedDatabase killed = start();
        new Sql(killed, "kept").execute("CREATE TABLE kept AS SELECT 42 AS answer");
        kill(postmaster());
        assertThat(data.resolve("postmaster.pid")).exists();
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(killed::requireRunning)
                .withMessageStartingWith("PostgreSQL ended by itself.");

        try (EmbeddedDatabase database = start()) {
            assertThat(new Sql(database, "kept").ask("SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void a_server_whose_launcher_was_killed_gives_way_to_the_next() throws Exception {
        start();
        ProcessHandle leftover = postmaster();
        try (EmbeddedDatabase database = start()) {
            assertThat(postmaster().pid()).isNotEqualTo(leftover.pid());
            assertThat(leftover.info().commandLine()).isEmpty();
            assertThat(new Sql(database).ask("SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_pid_file_that_names_a_stranger_neither_stops_the_stranger_nor_keeps_the_server_down() throws Exception {
        start().close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(data.resolve("postmaster.pid"), stranger.pid() + "\n" + data + "\n");
            start().close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void an_empty_pid_file_does_not_keep_the_server_down() throws Exception {
        start().close();
        Files.createFile(data.resolve("postmaster.pid"));
        start().close();
    }

    @Test
    void closing_leaves_no_process() throws Exception {
        EmbeddedDatabase database = start();
        ProcessHandle server = postmaster();
        database.close();
        assertThat(server.info().commandLine()).isEmpty();
        database.close();
    }

    @Test
    void a_commit_is_on_disk_before_it_is_answered() throws Exception {
        try (EmbeddedDatabase durable = start();
                EmbeddedDatabase temporary = EmbeddedDatabase.temporary()) {
            for (EmbeddedDatabase database : new EmbeddedDatabase[] {durable, temporary}) {
                Sql sql = new Sql(database);
                assertThat(sql.ask("SHOW fsync")).isEqualTo("on");
                assertThat(sql.ask("SHOW synchronous_commit")).isEqualTo("on");
                assertThat(sql.ask("SHOW full_page_writes")).isEqualTo("on");
            }
        }
    }

    @Test
    void text_is_utf8_and_sorted_the_same_on_every_machine() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            Sql sql = new Sql(database);
            assertThat(sql.ask("SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(sql.ask("SELECT upper('é') || string_agg(x, '' ORDER BY x) FROM unnest('{b,a,B,晶}'::text[]) x"))
                    .isEqualTo("ÉBab晶");
        }
    }

    @Test
    void the_role_may_install_the_extensions_that_come_along() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            database.createDatabase("timeline");
            database.createDatabase("timeline");
            Sql sql = new Sql(database, "timeline");
            sql.execute("CREATE EXTENSION btree_gist; CREATE EXTENSION pg_trgm");
            assertThat(sql.ask("SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'timeline'"))
                    .isEqualTo("faultline");
        }
    }

    @Test
    void data_of_another_major_are_refused_in_one_line() throws Exception {
        start().close();
        Files.writeString(data.resolve("PG_VERSION"), "16\n");
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(this::start)
                .withMessage(
                        "The data in " + data
                                + " was written by PostgreSQL 16, and this Faultline brings PostgreSQL 17: move that data away.");
    }

    @Test
    void a_taken_port_is_named_with_what_the_server_said() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(this::start)
                    .withMessageStartingWith("PostgreSQL could not start on port " + port + ".")
                    .withMessageContaining("Address already in use");
        }
    }

    private EmbeddedDatabase start() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.durable(data, port);
        database.createDatabase("kept");
        return database;
    }

    private ProcessHandle postmaster() {
        return Postmaster.of(DataDirectory.at(data)).process().orElseThrow();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
