package io.faultline.timeline.problem;

import static io.faultline.timeline.Service.get;
import static io.faultline.timeline.Service.json;
import static io.faultline.timeline.Service.post;
import static io.faultline.timeline.Statements.exportControl;
import static io.faultline.timeline.Statements.exportControlJson;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.faultline.timeline.RealDatabase;
import io.faultline.timeline.action.RecordAction;
import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.writing.CommandWriter;
import io.faultline.timeline.writing.Write;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What is answered while the store takes no writes: somebody else holds the lock under which events are appended. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class OverloadIT {

    private static final String LOCK = "select pg_advisory_xact_lock(" + 0x6661756c746cL + ")";
    private static final String WAITING =
            "from pg_locks where locktype = 'advisory' and not granted and pid <> pg_backend_pid()";
    private static final int WRITES_THAT_MAY_WAIT = 2_048;
    private static final int IMPORTS_THAT_MAY_WAIT = 16;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    CommandWriter writer;

    @Test
    void more_imports_than_may_wait_are_told_to_come_again() throws Exception {
        try (Connection holder = holdTheLock()) {
            String first =
                    importOf("waiting-import-first").statusCode(202).extract().header("Location");
            await().until(() -> get(first).extract().path("status").equals("running"));
            for (int i = 0; i < IMPORTS_THAT_MAY_WAIT; i++) {
                importOf("waiting-import-" + i).statusCode(202);
            }
            importOf("waiting-import-last")
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("code", equalTo("imports-waiting"));
            holder.rollback();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> get("/v1/actions/waiting-import-15").extract().statusCode() == 200);
        }
    }

    @Test
    void more_writes_than_may_wait_are_told_to_come_again_and_lose_nothing() throws Exception {
        try (Connection holder = holdTheLock()) {
            CompletableFuture<?> first = offer("waiting-write-first");
            await().until(this::isAWriteWaitingForTheLock);
            CompletableFuture<?> last = first;
            for (int i = 0; i < WRITES_THAT_MAY_WAIT; i++) {
                last = offer("waiting-write-" + i);
            }
            post("/v1/actions", exportControlJson("one-write-too-many", "x"))
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .contentType("application/problem+json")
                    .body("code", equalTo("store-busy"))
                    .body("detail", containsString(String.valueOf(WRITES_THAT_MAY_WAIT)));
            holder.rollback();
            await().atMost(Duration.ofSeconds(60)).until(last::isDone);
        }
        get("/v1/actions/waiting-write-2047").statusCode(200);
        get("/v1/actions/one-write-too-many").statusCode(404);
    }

    @Test
    void a_write_whose_connection_is_lost_is_answered_unavailable_and_may_be_sent_again() throws Exception {
        try (Connection holder = holdTheLock();
                Statement killer = holder.createStatement()) {
            CompletableFuture<Response> sent = CompletableFuture.supplyAsync(
                    () -> json().body(exportControlJson("lost-write", "x")).post("/v1/actions"));
            await().until(this::isAWriteWaitingForTheLock);
            killer.execute("select pg_terminate_backend(pid) " + WAITING);
            sent.get()
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .contentType("application/problem+json")
                    .body("code", equalTo("store-unavailable"));
            holder.rollback();
        }
        get("/v1/actions/lost-write").statusCode(404);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> post("/v1/actions", exportControlJson("lost-write", "x"))
                                .extract()
                                .statusCode()
                        == 201);
    }

    private CompletableFuture<?> offer(String id) {
        RecordAction record = new RecordAction(exportControl(id, "x"), Origin.NOW);
        return writer.submit(Write.of(record)).toCompletableFuture();
    }

    private static ValidatableResponse importOf(String id) {
        return given().contentType("application/x-ndjson")
                .body(exportControlJson(id, "x").getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then();
    }

    private Connection holdTheLock() throws SQLException {
        Connection holder = connect();
        holder.setAutoCommit(false);
        try (Statement lock = holder.createStatement()) {
            lock.execute(LOCK);
        }
        return holder;
    }

    private boolean isAWriteWaitingForTheLock() throws SQLException {
        try (Connection connection = connect();
                Statement ask = connection.createStatement();
                ResultSet waiting = ask.executeQuery("select 1 " + WAITING)) {
            return waiting.next();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "faultline", "faultline");
    }
}
