package io.faultline.benchmark.peer.replay;

import io.faultline.benchmark.loading.DataSet;
import io.faultline.benchmark.report.Figure;
import io.faultline.benchmark.report.Goal;
import io.faultline.benchmark.report.Rounds;
import io.faultline.benchmark.row.Bench;
import io.faultline.benchmark.row.Measurement;
import io.faultline.benchmark.row.Size;
import io.faultline.benchmark.row.TimeLeft;
import io.faultline.benchmark.whole.Operator;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events a second of a rebuild, over those of a stock Axon processor, tuned and as it comes. */
public final class RebuildPeer implements Measurement {

    private static final Figure TUNED = Figure.ratio("rebuild-peer", Goal.atLeast(5));
    private static final Figure BY_DEFAULT = Figure.ratio("rebuild-peer.default", Goal.atLeast(20));

    @Override
    public List<Figure> figures() {
        return List.of(TUNED, BY_DEFAULT);
    }

    @Override
    public List<Integer> dataSets(Size size) {
        return List.of(Size.PEER_ACTIONS);
    }

    @Override
    public Duration timeBox(Size size) {
        return size.minutes(6);
    }

    @Override
    public void measure(Bench bench) throws Exception {
        DataSet set = bench.sets().of(Size.PEER_ACTIONS);
        StockLog.copy(set.database());
        Rounds tuned = new Rounds();
        TimeLeft left = new TimeLeft(timeBox(bench.size()).dividedBy(2));
        StockReplay.TUNED.seconds(set.database(), set.events());
        try (Operator operator = Operator.practised(bench, set)) {
            for (int round = 0; round < Size.ROUNDS && left.forAnother(round, 1); round++) {
                double our = set.events() / operator.secondsToRebuild();
                double their = set.events() / StockReplay.TUNED.seconds(set.database(), set.events());
                tuned.add(our, their);
                bench.progress().say("%,.0f events/s over %,.0f events/s", our, their);
            }
        }
        report(bench, set, TUNED, tuned, StockReplay.TUNED);
        Rounds byDefault = new Rounds();
        TimeLeft leftForDefault = new TimeLeft(timeBox(bench.size()).dividedBy(4));
        for (int round = 0; round < Size.ROUNDS && leftForDefault.forAnother(round, 1); round++) {
            double their = set.events() / StockReplay.DEFAULT.seconds(set.database(), set.events());
            byDefault.add(tuned.our(), their);
        }
        report(bench, set, BY_DEFAULT, byDefault, StockReplay.DEFAULT);
        set.database().execute("drop schema peers cascade");
    }

    private static void report(Bench bench, DataSet set, Figure figure, Rounds rounds, StockReplay peer)
            throws Exception {
        Map<String, Object> detail = new LinkedHashMap<>(rounds.told("events a second"));
        detail.put("events", set.events());
        detail.put("peer", peer.told());
        bench.results().add(figure.row(rounds.ratio(), rounds.floor(), detail));
    }
}
