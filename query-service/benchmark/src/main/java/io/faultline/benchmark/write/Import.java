package io.faultline.benchmark.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.benchmark.data.Timeline;
import io.faultline.benchmark.load.Conversation;
import io.faultline.benchmark.load.Reply;
import io.faultline.benchmark.load.Requests;
import io.faultline.benchmark.loading.DataSet;
import io.faultline.benchmark.report.Figure;
import io.faultline.benchmark.report.Goal;
import io.faultline.benchmark.report.Rounds;
import io.faultline.benchmark.row.Bench;
import io.faultline.benchmark.row.Measurement;
import io.faultline.benchmark.row.Size;
import io.faultline.benchmark.stack.Running;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.statement.Statement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Rows a second of an NDJSON import, over those of a JDBC batch insert of the events that came of it. */
public final class Import implements Measurement {

    private static final Figure IMPORT = Figure.ratio("import", Goal.atLeast(0.6));

    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final long FIRST_SEED = 1_000;

    @Override
    public List<Figure> figures() {
        return List.of(IMPORT);
    }

    @Override
    public List<Integer> dataSets(Size size) {
        return List.of();
    }

    @Override
    public Duration timeBox(Size size) {
        return size.minutes(4);
    }

    @Override
    public void measure(Bench bench) throws Exception {
        int rows = bench.size().importedRows();
        DataSet set = bench.sets().forWriting("imports", rows);
        Running timeline = bench.stack().timelineService(set.database());
        timeline.awaitReady(Duration.ofMinutes(2));
        Rounds rounds = new Rounds();
        for (int round = -1; round < Size.ROUNDS; round++) {
            long seed = FIRST_SEED + round;
            double imported = rows / seconds(timeline, ndjson(set, seed, rows), seed, rows);
            CopiedEvents events = CopiedEvents.of(set.database(), "action-" + seed + "-%");
            double inserted = events.count() / events.secondsToInsert();
            if (round >= 0) {
                rounds.add(imported, inserted);
                bench.progress().say("%,.0f rows/s over %,.0f rows/s", imported, inserted);
            }
        }
        Map<String, Object> detail = rounds.told("rows a second");
        detail.put("rowsARound", rows);
        detail.put(
                "floorIs",
                "JDBC batch insert of the same events into a table with the same indexes, reWriteBatchedInserts, "
                        + CopiedEvents.BATCH + " a transaction");
        bench.results().add(IMPORT.row(rounds.ratio(), rounds.floor(), detail));
    }

    private static byte[] ndjson(DataSet set, long seed, int rows) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        Timeline timeline = new Timeline(set.scale(), seed);
        Iterator<Statement> statements = timeline.statements().limit(rows).iterator();
        while (statements.hasNext()) {
            lines.writeBytes(JSON.writeValueAsBytes(statements.next()));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private static double seconds(Running timeline, byte[] ndjson, long seed, int rows)
            throws IOException, InterruptedException {
        byte[] request = Requests.post("/v1/imports?dataset=benchmark-" + seed, "application/x-ndjson", ndjson);
        try (Conversation conversation = timeline.talk()) {
            long begun = System.nanoTime();
            Reply accepted = conversation.ask(request).orFail("the import");
            String path = accepted.header("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
            JsonNode job = JSON.readTree(accepted.body());
            while (!job.path("status").asText().matches("done|failed|cancelled")) {
                TimeUnit.MILLISECONDS.sleep(10);
                job = JSON.readTree(conversation.get(path).orFail(path).body());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (job.path("recorded").asInt() != rows) {
                throw new IllegalStateException("not all " + rows + " rows were recorded: " + job + " "
                        + conversation.get(path + "/problems?limit=3").text());
            }
            return seconds;
        }
    }
}
