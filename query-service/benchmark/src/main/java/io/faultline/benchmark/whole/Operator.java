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

/** One rebuild, from the call to the switch. */
public record Remaking(double seconds) {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String PATH = "/v1/projections/rebuild";

    /** Asked for as an operator does. */
    public static Remaking of(Bench bench, DataSet set) throws Exception {
        try (Running query = bench.stack().queryService(set.database())) {
            query.awaitReady(PATIENCE);
            try (Conversation conversation = query.talk()) {
                long begun = System.nanoTime();
                Reply asked = conversation.ask(Requests.post(PATH, "application/json", "{}".getBytes()));
                awaitSwitch(conversation, asked.header("Location").orElseThrow());
                return new Remaking((System.nanoTime() - begun) / 1e9);
            }
        }
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
}
