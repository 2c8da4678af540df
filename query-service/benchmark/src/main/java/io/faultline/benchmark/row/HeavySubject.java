package io.faultline.benchmark.row;

import io.faultline.benchmark.data.drawn.Cast;
import io.faultline.benchmark.load.ClosedLoop;
import io.faultline.benchmark.load.Conversation;
import io.faultline.benchmark.load.Load;
import io.faultline.benchmark.load.Reply;
import io.faultline.benchmark.loading.DataSet;
import io.faultline.benchmark.report.Figure;
import io.faultline.benchmark.report.Goal;
import io.faultline.benchmark.report.Rounds;
import io.faultline.benchmark.stack.Running;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The largest subject's state when nothing of it is in memory: asked once of a service that was started and warmed with
 * others, again and again. And what others notice while such states are being made one after another, each as known at
 * an instant that nobody asked for before.
 */
public final class HeavySubject implements Measurement {

    private static final Figure HEAVY_SUBJECT = new Figure("heavy-subject", "ms (p95)", Goal.atMost(50));
    private static final Figure OTHERS = Figure.ratio("heavy-subject.others", Goal.atMost(1.5));

    private static final int CONNECTIONS = 4;
    private static final long AFTER_ALL_IS_KNOWN =
            Instant.parse("2025-07-01T00:00:00Z").getEpochSecond();

    private final SplittableRandom random = new SplittableRandom(71);

    @Override
    public List<Figure> figures() {
        return List.of(HEAVY_SUBJECT, OTHERS);
    }

    @Override
    public Duration timeBox(Size size) {
        return size.minutes(5);
    }

    @Override
    public void measure(Bench bench) throws Exception {
        DataSet set = bench.sets().of(bench.size().actions());
        Addresses others = Addresses.drawn(
                2_000, 72, random -> Addresses.notTheLargest(set.timeline().cast(), random));
        List<Reply> cold = new ArrayList<>();
        TimeLeft left = new TimeLeft(timeBox(bench.size()).dividedBy(2));
        for (int sample = 0; sample < bench.size().heavySamples() && left.forAnother(sample, 3); sample++) {
            try (Running query = bench.stack().queryService(set.database())) {
                query.awaitReady(Duration.ofMinutes(5));
                load(query, others, sample, Duration.ofSeconds(3));
                cold.add(askForTheLargest(query, ""));
            }
        }
        report(bench, set, cold);
        try (Running query = bench.stack().queryService(set.database())) {
            query.awaitReady(Duration.ofMinutes(5));
            others(bench, query, others);
        }
    }

    private void report(Bench bench, DataSet set, List<Reply> cold) throws Exception {
        double[] millis = cold.stream().mapToDouble(Reply::millis).toArray();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("figures", "milliseconds of the first read after a start, service warm with other subjects");
        detail.put("samples", millis);
        detail.put("median", Rounds.median(millis));
        detail.put("actionsOfTheSubject", set.database().number("""
                select count(distinct aggregate_id) from timeline.event where aggregate_type = 'action'
                and replace(convert_from(payload, 'UTF8'), '"market":"US"', '') like '%"US"%'"""));
        detail.put(
                "rowsOfAnswers",
                cold.stream()
                        .map(reply -> reply.text().split("\"action\":").length - 1)
                        .toList());
        bench.results().add(HEAVY_SUBJECT.row(Rounds.percentile(0.95, millis), null, detail));
    }

    private void others(Bench bench, Running query, Addresses others) throws Exception {
        Rounds rounds = new Rounds();
        List<Double> heavy = new ArrayList<>();
        load(query, others, 80, bench.size().load());
        for (int round = 0; round < Size.ROUNDS; round++) {
            Load alone = load(query, others, 81 + round, bench.size().load());
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<List<Double>> asking = CompletableFuture.supplyAsync(() -> askUntil(over, query));
            Load meanwhile;
            try {
                meanwhile = load(query, others, 81 + round, bench.size().load());
            } finally {
                over.set(true);
            }
            heavy.addAll(asking.join());
            rounds.add(meanwhile.millisAt(0.95), meanwhile.told(), alone.millisAt(0.95), alone.told());
        }
        Map<String, Object> detail = rounds.told("milliseconds, 95th percentile of the round");
        detail.put("statesOfTheLargestMeanwhile", heavy);
        bench.results().add(OTHERS.row(rounds.ratio(), rounds.floor(), detail));
    }

    private List<Double> askUntil(AtomicBoolean over, Running query) {
        List<Double> millis = new ArrayList<>();
        try {
            while (!over.get()) {
                Instant unasked = Instant.ofEpochSecond(AFTER_ALL_IS_KNOWN + random.nextInt(10_000_000));
                millis.add(askForTheLargest(query, "&knownAt=" + unasked).millis());
            }
        } catch (IOException ended) {
            throw new IllegalStateException(ended);
        }
        return millis;
    }

    private Reply askForTheLargest(Running query, String more) throws IOException {
        try (Conversation conversation = query.talk()) {
            String path = Addresses.path(Cast.LARGEST, random) + more;
            return conversation.get(path).orFail(path);
        }
    }

    private static Load load(Running query, Addresses others, long seed, Duration duration) throws IOException {
        return new ClosedLoop(query.port(), CONNECTIONS, others.requests(seed))
                .run(duration)
                .orFail("asking for others");
    }
}
