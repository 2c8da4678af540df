package io.faultline.launcher.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private HttpServer server;
    private String end = "done";
    private int polls;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/v1/imports", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_file_is_sent_with_what_was_said_of_it_and_followed_to_its_end() throws Exception {
        int exitCode = command()
                .run(
                        file("list.csv", "a,b\n"),
                        "--mapping",
                        "entity-list",
                        "--dataset",
                        "entities",
                        "--edition",
                        "2025-09",
                        "--known-since",
                        "2025-09-29T00:00:00Z",
                        "--snapshot",
                        "--force",
                        "--dry-run");
        assertThat(exitCode).isZero();
        assertThat(requests.getFirst())
                .startsWith("POST /v1/imports?")
                .contains("mapping=entity-list", "dataset=entities", "edition=2025-09", "file=list.csv")
                .contains("knownSince=2025-09-29T00%3A00%3A00Z", "mode=snapshot", "force=true", "dryRun=true")
                .contains("text/csv")
                .endsWith("a,b\n");
        assertThat(out.toString(UTF_8)).contains("1,200 of 1,200 rows", "1,199 recorded", "1 rejected");
        assertThat(err.toString(UTF_8)).contains("line 12, column Country, imposedBy: 'Atlantis' is no country");
    }

    @Test
    void a_mapping_of_ones_own_is_sent_beside_the_file() throws Exception {
        String mapping = file("mine.yaml", "kind: sanction");
        assertThat(command().run(file("list.csv", "a,b\n"), "--mapping", mapping))
                .isZero();
        assertThat(requests.getFirst())
                .contains("multipart/form-data", "name=\"mapping\"", "kind: sanction", "filename=\"list.csv\"", "a,b\n")
                .doesNotContain("mapping=");
    }

    @Test
    void an_import_that_fails_is_no_success() throws Exception {
        end = "failed";
        assertThat(command().run(file("list.ndjson", "{}"))).isEqualTo(1);
        assertThat(requests.getFirst()).contains("application/x-ndjson");
        assertThat(err.toString(UTF_8)).contains("the edition is implausible", "--resume 7");
    }

    @Test
    void an_import_is_resumed_by_its_id() {
        assertThat(command().run("--resume", "7")).isZero();
        assertThat(requests.getFirst()).startsWith("POST /v1/imports/7/resumption");
    }

    @Test
    void what_is_under_way_is_cancelled_when_the_command_is_stopped() throws Exception {
        end = "running";
        ImportCommand command = command();
        Thread following = Thread.ofVirtual().start(() -> command.run("--resume", "7"));
        org.awaitility.Awaitility.await().until(() -> requests.stream().anyMatch(r -> r.startsWith("GET")));
        command.cancel();
        following.interrupt();
        following.join();
        assertThat(requests).anyMatch(request -> request.startsWith("DELETE /v1/imports/7"));
    }

    @Test
    void a_wrong_call_says_what_is_wrong_and_how_it_is_done() {
        assertThat(command().run()).isEqualTo(2);
        assertThat(command().run("/no/such/file")).isEqualTo(2);
        assertThat(command().run("--resume")).isEqualTo(2);
        assertThat(command().run("--resume", "7", "--force")).isEqualTo(2);
        assertThat(command().run("--perhaps")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("'/no/such/file' cannot be read", "./run import FILE");
        assertThat(requests).isEmpty();
    }

    @Test
    void a_service_that_does_not_run_is_told_of_in_one_line() throws Exception {
        server.stop(0);
        assertThat(command().run(file("list.yaml", "[]"))).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("start Faultline with ./run");
    }

    @Test
    void a_service_that_ends_meanwhile_goes_on_later_and_is_told_of_so() throws Exception {
        end = "running";
        Thread following = Thread.ofVirtual().start(() -> command().run("--resume", "7"));
        org.awaitility.Awaitility.await().until(() -> requests.stream().anyMatch(r -> r.startsWith("GET")));
        server.stop(0);
        following.join();
        assertThat(err.toString(UTF_8)).contains("goes on when it runs again", "./run import --resume 7");
    }

    private ImportCommand command() {
        return new ImportCommand(
                new TimelineService(server.getAddress().getPort()),
                new PrintStream(out, true),
                new PrintStream(err, true),
                false);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
        boolean posted = exchange.getRequestMethod().equals("POST");
        String status = posted || ++polls < 3 ? "running" : end;
        String problems = """
                {"items":[{"line":12,"column":"Country","field":"imposedBy","message":"'Atlantis' is no country"}]}""";
        String job = """
                {"id":"7","status":"%s","phase":"taking","rowsTotal":1200,"rowsRead":1200,"recorded":1199,"rejected":1,
                 "problems":1,"rowsPerSecond":9000,"remainingSeconds":0,"failure":%s}""".formatted(status, status.equals("failed") ? "\"the edition is implausible\"" : "null");
        byte[] answer = (exchange.getRequestURI().getPath().endsWith("problems") ? problems : job).getBytes(UTF_8);
        exchange.sendResponseHeaders(posted ? 202 : 200, answer.length);
        try (var response = exchange.getResponseBody()) {
            response.write(answer);
        }
    }
}
