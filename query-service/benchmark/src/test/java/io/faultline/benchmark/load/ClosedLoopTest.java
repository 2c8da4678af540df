package io.faultline.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {

    private static final int LARGE = 700_000;

    private static Vertx vertx;
    private static int port;

    @BeforeAll
    static void serve() {
        vertx = Vertx.vertx();
        port = vertx.createHttpServer()
                .requestHandler(ClosedLoopTest::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/small" -> request.response().end("hello");
            case "/large" -> request.response().end(Buffer.buffer(new byte[LARGE]));
            case "/chunked" -> {
                request.response().setChunked(true);
                request.response().write("hel");
                request.response().write("lo");
                request.response().end();
            }
            default -> request.response().setStatusCode(404).end("none");
        }
    }

    @Test
    void counts_answers_and_how_long_they_took() throws IOException {
        Load load = new ClosedLoop(port, 4, () -> Requests.get("/small")).run(Duration.ofSeconds(1));
        assertThat(load.answers()).isPositive();
        assertThat(load.refused()).isZero();
        assertThat(load.sortedNanos()).isSorted().hasSize((int) load.answers());
    }

    @Test
    void reads_answers_larger_than_its_buffer_to_their_end() throws IOException {
        Load load = new ClosedLoop(port, 2, () -> Requests.get("/large")).run(Duration.ofSeconds(2));
        assertThat(load.answers()).isPositive();
        assertThat(load.bytes()).isGreaterThanOrEqualTo(load.answers() * LARGE);
    }

    @Test
    void reads_answers_without_a_length() throws IOException {
        try (Conversation conversation = new Conversation(port)) {
            assertThat(conversation.get("/chunked").text()).isEqualTo("hello");
            assertThat(conversation.get("/small").text()).isEqualTo("hello");
        }
    }

    @Test
    void does_not_take_refusals_for_answers() throws IOException {
        Load load = new ClosedLoop(port, 2, () -> Requests.get("/none")).run(Duration.ofSeconds(2));
        assertThat(load.refused()).isPositive().isEqualTo(load.answers());
        assertThat(load.perSecond()).isZero();
        assertThatThrownBy(() -> load.orFail("asking")).hasMessageContaining("were not 2xx");
    }
}
