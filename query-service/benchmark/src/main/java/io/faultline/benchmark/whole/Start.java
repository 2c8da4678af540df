package io.faultline.benchmark.whole;

import io.faultline.benchmark.loading.DataSet;
import io.faultline.benchmark.report.Figure;
import io.faultline.benchmark.report.Goal;
import io.faultline.benchmark.report.Rounds;
import io.faultline.benchmark.row.Bench;
import io.faultline.benchmark.row.Measurement;
import io.faultline.benchmark.row.Size;
import io.faultline.benchmark.stack.Running;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Process start to ready of each service alone, over that of a Quarkus hello world with Flyway and Hibernate. */
public final class Start implements Measurement {

    private static final Figure START = Figure.ratio("start", Goal.atMost(2));

    private interface Starter {
        Running start() throws Exception;
    }

    @Override
    public List<Figure> figures() {
        return List.of(START);
    }

    @Override
    public Duration timeBox(Size size) {
        return size.minutes(4);
    }

    @Override
    public void measure(Bench bench) throws Exception {
        DataSet set = bench.sets().of(bench.size().actions());
        Rounds timeline = new Rounds();
        Rounds query = new Rounds();
        for (int round = -1; round < Size.ROUNDS; round++) {
            double floor = seconds(() -> bench.stack().floorService(set.database(), Map.of()));
            double recording = seconds(() -> bench.stack().timelineService(set.database()));
            double answering = seconds(() -> bench.stack().queryService(set.database()));
            if (round >= 0) {
                timeline.add(recording, floor);
                query.add(answering, floor);
            }
        }
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("figures", "seconds from process start to ready; the value is the slower service's ratio");
        detail.put("actionsStored", bench.size().actions());
        detail.put("timelineServiceRatio", timeline.ratio());
        detail.put("queryServiceRatio", query.ratio());
        detail.put("timelineService", timeline.told("seconds"));
        detail.put("queryService", query.told("seconds"));
        double slower = Math.max(timeline.ratio(), query.ratio());
        bench.results().add(START.row(slower, timeline.floor(), detail));
    }

    private static double seconds(Starter starter) throws Exception {
        try (Running running = starter.start()) {
            return running.awaitReady(Duration.ofMinutes(5)).toNanos() / 1e9;
        }
    }
}
