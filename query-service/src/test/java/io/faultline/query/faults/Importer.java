package io.faultline.query.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** Imports file after file while everything is being killed: sends each until it is taken, and waits until it is done. */
final class Importer implements Runnable {

    private static final int ROWS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Stack stack;
    private final Map<String, String> answered;
    private final List<JsonNode> reports = new CopyOnWriteArrayList<>();
    private volatile boolean running = true;

    /** @param answered for every action that was imported, the model that is held true of it */
    Importer(Stack stack, Map<String, String> answered) {
        this.stack = stack;
        this.answered = answered;
    }

    void stop() {
        running = false;
    }

    /** What the jobs say of themselves at their ends. */
    List<JsonNode> reports() {
        return reports;
    }

    static boolean isWrong(JsonNode report) {
        return !report.path("status").asText().equals("done")
                || report.path("rowsRead").asInt() != ROWS
                || report.path("recorded").asInt() + report.path("unchanged").asInt() != ROWS;
    }

    @Override
    public void run() {
        for (int file = 0; running; file++) {
            Map<String, String> rows = new LinkedHashMap<>();
            for (int row = 0; row < ROWS; row++) {
                String id = "imported-" + file + "-" + row;
                rows.put(id, Writer.statement(id, "first", row));
            }
            reports.add(awaitEnd(awaitTaken(String.join("\n", rows.values()))));
            rows.keySet().forEach(id -> answered.put(id, "first"));
        }
    }

    private URI awaitTaken(String file) {
        HttpRequest request = HttpRequest.newBuilder(stack.timeline.at("/v1/imports?dataset=campaign"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(file))
                .build();
        return Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(
                        () -> stack.http.send(request, HttpResponse.BodyHandlers.discarding()),
                        answer -> answer.statusCode() == 202)
                .headers()
                .firstValue("Location")
                .map(stack.timeline::at)
                .orElseThrow();
    }

    private JsonNode awaitEnd(URI job) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> stack.get(job), Importer::isOver)
                .json();
    }

    private static boolean isOver(Answer answer) {
        return answer.status() == 200 && !answer.json().path("status").asText().matches("queued|running");
    }
}
