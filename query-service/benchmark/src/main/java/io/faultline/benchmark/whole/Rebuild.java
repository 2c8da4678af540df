package io.faultline.benchmark.whole;

import io.faultline.benchmark.loading.DataSet;
import io.faultline.benchmark.report.Figure;
import io.faultline.benchmark.report.Goal;
import io.faultline.benchmark.report.Rounds;
import io.faultline.benchmark.row.Bench;
import io.faultline.benchmark.row.Measurement;
import io.faultline.benchmark.row.Size;
import io.faultline.benchmark.row.TimeLeft;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Time to make all facts anew from the log, over that of copying the log out and the finished facts in. */
public final class Rebuild implements Measurement {

    private static final Figure REBUILD = Figure.ratio("rebuild", Goal.atMost(2.5));

    @Override
    public List<Figure> figures() {
        return List.of(REBUILD);
    }

    @Override
    public Duration timeBox(Size size) {
        return size.minutes(8);
    }

    @Override
    public void measure(Bench bench) throws Exception {
        DataSet set = bench.sets().of(bench.size().actions());
        Rounds rounds = new Rounds();
        try (FinishedFacts facts =
                        FinishedFacts.of(set.database(), bench.stack().home());
                Operator operator = Operator.practised(bench, set)) {
            TimeLeft left = new TimeLeft(timeBox(bench.size()).multipliedBy(3).dividedBy(4));
            for (int round = 0; round < Size.ROUNDS && left.forAnother(round, 1); round++) {
                double floor = facts.secondsToCopy();
                double our = operator.secondsToRebuild();
                rounds.add(our, floor);
                bench.progress().say("%.1f s over %.1f s", our, floor);
            }
            Map<String, Object> detail = new LinkedHashMap<>(rounds.told("seconds"));
            detail.put("events", set.events());
            detail.put("eventsPerSecond", Math.round(set.events() / rounds.our()));
            detail.put("floorIs", "COPY of timeline.event out, then COPY of " + facts.tables() + " into equal tables");
            bench.results().add(REBUILD.row(rounds.ratio(), rounds.floor(), detail));
        }
    }
}
