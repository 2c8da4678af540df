package io.faultline.benchmark.whole;

import io.faultline.benchmark.load.Conversation;
import io.faultline.benchmark.load.Reply;
import io.faultline.benchmark.load.Requests;
import io.faultline.benchmark.loading.DataSet;
import io.faultline.benchmark.row.Bench;
import io.faultline.benchmark.stack.Running;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One rebuild.
 *
 * @param way how it was asked for
 */
public record Remaking(double seconds, String way) {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int ACCEPTED = 202;

    /** By the operator's call where the service has it, else by an empty schema that the service fills as it starts. */
    public static Remaking of(Bench bench, DataSet set) throws Exception {
        try (Running query = bench.stack().queryService(set.database())) {
            query.awaitReady(PATIENCE);
            try (Conversation conversation = query.talk()) {
                long begun = System.nanoTime();
                Reply asked =
                        conversation.ask(Requests.post("/v1/projections/rebuild", "application/json", "{}".getBytes()));
                if (asked.status() == ACCEPTED) {
                    awaitSwitch(conversation, asked.header("Location").orElseThrow());
                    return new Remaking((System.nanoTime() - begun) / 1e9, "POST /v1/projections/rebuild");
                }
            }
        }
        return byEmptySchema(bench, set);
    }

    private static void awaitSwitch(Conversation conversation, String location)
            throws IOException, InterruptedException {
        String path = location.replaceFirst("https?://[^/]+", "");
        String status = "";
        while (!status.contains("\"switched\"")) {
            status = conversation.get(path).orFail(path).text();
            if (status.contains("\"failed\"") || status.contains("\"cancelled\"")) {
                throw new IllegalStateException("the rebuild did not end well: " + status);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static Remaking byEmptySchema(Bench bench, DataSet set) throws Exception {
        set.database().execute("drop schema query cascade");
        double filling = secondsToReady(bench, set);
        double startAlone = secondsToReady(bench, set);
        set.database().execute("vacuum analyze");
        return new Remaking(
                filling - startAlone,
                "start on an empty schema until ready, less a start with nothing to read (%.1f s)"
                        .formatted(startAlone));
    }

    private static double secondsToReady(Bench bench, DataSet set) throws Exception {
        try (Running query = bench.stack().queryService(set.database())) {
            return query.awaitReady(PATIENCE).toNanos() / 1e9;
        }
    }
}
