package io.faultline.query.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would take too much of a node is refused, with what to do instead. */
class LimitsIT {

    private static Stack stack;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack(Map.of("FAULTLINE_COUNTED_AT_MOST", "10", "FAULTLINE_STREAMS_AT_MOST", "2"));
        stack.awaitRead(stack.load2025());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"counts/actions?by=kind", "counts/actions?by=subject&to=2030-01-01", "indicators"})
    void what_would_have_to_look_at_too_much_says_so(String path) throws Exception {
        Answer refused = stack.get(stack.query.at("/v1/" + path));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("code").asText()).isEqualTo("too-much");
        assertThat(refused.json().path("detail").asText())
                .contains("more than 10 actions and observations", "narrow them down");
    }

    @ParameterizedTest
    @ValueSource(strings = {"counts/actions?by=kind&subject=JP", "indicators?subject=alibaba"})
    void what_is_narrowed_down_is_answered(String path) throws Exception {
        assertThat(stack.get(stack.query.at("/v1/" + path)).status()).isEqualTo(200);
    }

    @Test
    void one_stream_too_many_is_told_to_come_back_and_may_when_another_has_left() throws Exception {
        HttpResponse<InputStream> first = listen();
        HttpResponse<InputStream> second = listen();
        HttpResponse<InputStream> third = listen();
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
        assertThat(new String(third.body().readAllBytes(), StandardCharsets.UTF_8))
                .contains("too-many-streams");
        HttpResponse<InputStream> toReplay = listen(replay() + "/progress");
        assertThat(toReplay.statusCode()).isEqualTo(503);
        toReplay.body().close();
        second.body().close();
        Awaitility.await().until(() -> {
            HttpResponse<InputStream> again = listen();
            boolean welcome = again.statusCode() == 200;
            again.body().close();
            return welcome;
        });
        first.body().close();
    }

    /** Whatever they listen to, clients are counted together. */
    private static String replay() throws Exception {
        return stack.post(
                        stack.query.at("/v1/replays"),
                        "{\"from\":\"2025-01-01\",\"to\":\"2025-02-01\",\"step\":\"P1M\",\"subjects\":[\"CN\"]}")
                .header("Location")
                .replaceFirst("https?://[^/]+", "");
    }

    private static HttpResponse<InputStream> listen() throws Exception {
        return listen("/v1/changes?after=0");
    }

    private static HttpResponse<InputStream> listen(String path) throws Exception {
        return stack.http.send(
                HttpRequest.newBuilder(stack.query.at(path))
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofInputStream());
    }
}
