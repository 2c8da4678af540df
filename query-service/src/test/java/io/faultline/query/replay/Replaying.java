package io.faultline.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A client that has history replayed. */
public final class Replaying {

    private final Stack stack;

    public Replaying(Stack stack) {
        this.stack = stack;
    }

    public Answer order(String order, String... headers) throws Exception {
        return stack.post(stack.query.at("/v1/replays"), order.replace('\'', '"'), headers);
    }

    /** Answers its id. */
    public String accepted(String order, String... headers) throws Exception {
        Answer answer = order(order, headers);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        String id = answer.json().path("id").asText();
        assertThat(answer.header("Location")).endsWith("/v1/replays/" + id);
        return id;
    }

    /** Answers its id once it is done. */
    public String done(String order, String... headers) throws Exception {
        String id = accepted(order, headers);
        awaitDone(id);
        return id;
    }

    public JsonNode awaitDone(String id) {
        JsonNode over = Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> get(id), view -> !view.path("status").asText().matches("queued|running"));
        assertThat(over.path("status").asText()).as(over.toString()).isEqualTo("done");
        return over;
    }

    public JsonNode get(String path) throws Exception {
        Answer answer = ask(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    public Answer ask(String path, String... headers) throws Exception {
        return stack.get(stack.query.at("/v1/replays" + (path.startsWith("?") ? "" : "/") + path), headers);
    }

    public Answer delete(String id) throws Exception {
        return stack.delete(stack.query.at("/v1/replays/" + id));
    }

    /** All frames, page by page. */
    public List<JsonNode> frames(String id, int limit) throws Exception {
        List<JsonNode> frames = new ArrayList<>();
        String cursor = "";
        while (!cursor.equals("null")) {
            JsonNode page = get(id + "/frames?limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("items").forEach(frames::add);
            cursor = page.path("next").asText();
        }
        return frames;
    }
}
