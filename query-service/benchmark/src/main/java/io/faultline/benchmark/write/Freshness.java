package io.faultline.benchmark.write;

import io.faultline.benchmark.loading.DataSet;
import io.faultline.benchmark.report.Figure;
import io.faultline.benchmark.report.Goal;
import io.faultline.benchmark.report.Rounds;
import io.faultline.benchmark.row.Bench;
import io.faultline.benchmark.row.Measurement;
import io.faultline.benchmark.row.Size;
import io.faultline.benchmark.stack.Running;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Time from the 201 to the first state that shows the action, beside commit, NOTIFY and one insert by the listener. */
public final class Freshness implements Measurement {

    private static final Figure FRESHNESS = new Figure("freshness", "ms (p99)", Goal.atMost(100));

    private static final int A_SECOND = 200;
    private static final int WORKERS = 24;

    @Override
    public List<Figure> figures() {
        return List.of(FRESHNESS);
    }

    @Override
    public Duration timeBox(Size size) {
        return size.minutes(4);
    }

    @Override
    public void measure(Bench bench) throws Exception {
        DataSet set = bench.sets().of(bench.size().actions());
        Running timeline = bench.stack().timelineService(set.database());
        Running query = bench.stack().queryService(set.database());
        timeline.awaitReady(Duration.ofMinutes(2));
        query.awaitReady(Duration.ofMinutes(5));
        Rounds rounds = new Rounds();
        for (int round = -1; round < Size.ROUNDS; round++) {
            int first = (round + 1) * 1_000_000;
            Paced paced = new Paced(
                    A_SECOND, round < 0 ? Duration.ofSeconds(5) : bench.size().fresh(), WORKERS);
            Paced.Outcome shown = paced.run(
                    () -> new ShownAction(timeline, query, set.timeline().cast(), first));
            Paced.Outcome told;
            try (ToldListener listener = new ToldListener(set.database())) {
                told = paced.run(listener::teller);
            }
            if (round >= 0) {
                rounds.add(p99(shown), told(shown), p99(told), told(told));
                bench.progress().say("%.1f ms over %.1f ms", p99(shown), p99(told));
            }
        }
        Map<String, Object> detail = rounds.told("milliseconds at " + A_SECOND + " actions a second, p99 of the round");
        detail.put("ratio", rounds.ratio());
        detail.put("shown", "by a state asked with X-Faultline-Min-Position as soon as the 201 was there");
        bench.results().add(FRESHNESS.row(rounds.our(), rounds.floor(), detail));
    }

    private static double p99(Paced.Outcome outcome) {
        return Rounds.percentile(0.99, outcome.millis());
    }

    private static Map<String, Object> told(Paced.Outcome outcome) {
        return Map.of(
                "count", outcome.millis().length,
                "reachedASecond", outcome.reachedASecond(),
                "medianMillis", Rounds.median(outcome.millis()),
                "p99Millis", p99(outcome),
                "mostMillis", Rounds.percentile(1, outcome.millis()));
    }
}
