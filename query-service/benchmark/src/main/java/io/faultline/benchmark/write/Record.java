package io.faultline.benchmark.write;

import io.faultline.benchmark.load.ClosedLoop;
import io.faultline.benchmark.load.Load;
import io.faultline.benchmark.loading.DataSet;
import io.faultline.benchmark.report.Figure;
import io.faultline.benchmark.report.Goal;
import io.faultline.benchmark.report.Rounds;
import io.faultline.benchmark.row.Bench;
import io.faultline.benchmark.row.Measurement;
import io.faultline.benchmark.row.Size;
import io.faultline.benchmark.stack.Database;
import io.faultline.benchmark.stack.Running;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Actions recorded a second by many clients, each answered after its commit, over single durable inserts. */
public final class Record implements Measurement {

    private static final Figure RECORD = Figure.ratio("record", Goal.atLeast(0.7));

    private static final int CLIENTS = 64;
    private static final String MEAN_PAYLOAD =
            "select coalesce(avg(length(payload)), 900)::bigint from timeline.event where aggregate_type = 'action'";

    @Override
    public List<Figure> figures() {
        return List.of(RECORD);
    }

    @Override
    public List<Integer> dataSets(Size size) {
        return List.of();
    }

    @Override
    public Duration timeBox(Size size) {
        return size.minutes(3);
    }

    @Override
    public void measure(Bench bench) throws Exception {
        DataSet set = bench.sets().forWriting("records", bench.size().actions());
        Running timeline = bench.stack().timelineService(set.database());
        timeline.awaitReady(Duration.ofMinutes(2));
        Bodies bodies = new Bodies(set.scale(), 1);
        ClosedLoop recording = new ClosedLoop(timeline.port(), CLIENTS, bodies);
        recording.run(bench.size().load()).orFail("recording");
        SingleInserts inserts =
                new SingleInserts(set.database(), (int) set.database().number(MEAN_PAYLOAD));
        Rounds rounds = new Rounds();
        for (int round = -1; round < Size.ROUNDS; round++) {
            Load recorded = recording.run(bench.size().load()).orFail("recording");
            double inserted = inserts.perSecond(CLIENTS, bench.size().load());
            if (round >= 0) {
                rounds.add(recorded.perSecond(), recorded.told(), inserted, inserted);
                bench.progress().say("%,.0f/s over %,.0f/s", recorded.perSecond(), inserted);
            }
        }
        Map<String, Object> detail = rounds.told("actions a second");
        detail.put("clients", CLIENTS);
        detail.put(
                "floorIs",
                "one insert a transaction into a table like the log's, by a pool of " + Database.POOL + " connections");
        bench.results().add(RECORD.row(rounds.ratio(), rounds.floor(), detail));
    }
}
