package io.faultline.benchmark.row;

import io.faultline.benchmark.load.Conversation;
import io.faultline.benchmark.loading.DataSet;
import io.faultline.benchmark.report.Figure;
import io.faultline.benchmark.report.Goal;
import io.faultline.benchmark.report.Rounds;
import io.faultline.benchmark.stack.Running;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Latency of states among many actions, over that of states of the same size among few, asked in turn. */
public final class StateGrowth implements Measurement {

    private static final Figure STATE_GROWTH = Figure.ratio("state-growth", Goal.atMost(1.2));

    private static final int SAMPLE = 3_000;
    private static final int MOST_PAIRS = 500;
    private static final int LEAST_PAIRS = 50;
    private static final int ROUNDS = 7;
    private static final double SAME_SIZE = 0.02;

    private record Pair(String many, String few) {}

    @Override
    public List<Figure> figures() {
        return List.of(STATE_GROWTH);
    }

    @Override
    public List<Integer> dataSets(Size size) {
        return List.of(Size.LEAST_ACTIONS, size.actions());
    }

    @Override
    public Duration timeBox(Size size) {
        return size.minutes(4);
    }

    @Override
    public void measure(Bench bench) throws Exception {
        Running many = service(bench, bench.sets().of(bench.size().actions()));
        Running few = service(bench, bench.sets().of(Size.LEAST_ACTIONS));
        List<Pair> pairs = pairs(
                asked(bench, many, bench.sets().of(bench.size().actions())),
                asked(bench, few, bench.sets().of(Size.LEAST_ACTIONS)));
        if (pairs.size() < LEAST_PAIRS) {
            throw new IllegalStateException("only " + pairs.size() + " pairs of states have the same size");
        }
        Rounds rounds = new Rounds();
        try (Conversation askMany = many.talk();
                Conversation askFew = few.talk()) {
            for (int round = -5; round < ROUNDS; round++) {
                round(round < 0 ? new Rounds() : rounds, askMany, askFew, pairs);
            }
        }
        Map<String, Object> detail = rounds.told("milliseconds, median of the round");
        detail.put("pairs", pairs.size());
        detail.put("actions", List.of(bench.size().actions(), Size.LEAST_ACTIONS));
        bench.results().add(STATE_GROWTH.row(rounds.ratio(), rounds.floor(), detail));
    }

    private static Running service(Bench bench, DataSet set) throws IOException, InterruptedException {
        Running query = bench.stack().queryService(set.database());
        query.awaitReady(Duration.ofMinutes(5));
        return query;
    }

    private static Addresses asked(Bench bench, Running query, DataSet set) throws IOException, InterruptedException {
        return Addresses.drawn(
                        SAMPLE,
                        61,
                        random -> Addresses.notTheLargest(set.timeline().cast(), random))
                .askedOnce(query.port(), bench.size().minutes(1));
    }

    private static List<Pair> pairs(Addresses many, Addresses few) {
        TreeMap<Integer, String> bySize = new TreeMap<>();
        for (int i = 0; i < few.sizes().length; i++) {
            bySize.put(few.sizes()[i], few.paths().get(i));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < many.sizes().length && pairs.size() < MOST_PAIRS; i++) {
            int size = many.sizes()[i];
            Integer near = bySize.floorKey((int) (size * (1 + SAME_SIZE)));
            if (near != null && near >= size * (1 - SAME_SIZE)) {
                pairs.add(new Pair(many.paths().get(i), bySize.get(near)));
            }
        }
        return pairs;
    }

    private static void round(Rounds rounds, Conversation many, Conversation few, List<Pair> pairs) throws IOException {
        double[] ofMany = new double[pairs.size()];
        double[] ofFew = new double[pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            ofMany[i] = many.get(pairs.get(i).many()).orFail("a state").millis();
            ofFew[i] = few.get(pairs.get(i).few()).orFail("a state").millis();
        }
        rounds.add(Rounds.median(ofMany), Rounds.median(ofFew));
    }
}
