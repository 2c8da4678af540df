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

/** Has a running query-service make its facts anew, again and again, as an operator does. */
public final class Operator implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String PATH = "/v1/projections/rebuild";

    private final Running query;

    private Operator(Running query) {
        this.query = query;
    }

    /** One that has done it once: what is measured is no JVM that has just started. */
    public static Operator practised(Bench bench, DataSet set) throws Exception {
        Operator operator = new Operator(bench.stack().queryService(set.database()));
        operator.query.awaitReady(PATIENCE);
        bench.progress().say("%.1f s for the first rebuild after the start", operator.secondsToRebuild());
        return operator;
    }

    /** From the call to the switch. */
    public double secondsToRebuild() throws Exception {
        try (Conversation conversation = query.talk()) {
            long begun = System.nanoTime();
            Reply asked = conversation.ask(Requests.post(PATH, "application/json", "{}".getBytes()));
            awaitSwitch(conversation, asked.header("Location").orElseThrow());
            return (System.nanoTime() - begun) / 1e9;
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

    @Override
    public void close() {
        query.close();
    }
}
