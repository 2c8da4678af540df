package io.faultline.benchmark.row;

import io.faultline.benchmark.data.drawn.Cast;
import io.faultline.benchmark.load.ClosedLoop;
import io.faultline.benchmark.load.Load;
import io.faultline.benchmark.loading.DataSet;
import io.faultline.benchmark.report.Figure;
import io.faultline.benchmark.report.Goal;
import io.faultline.benchmark.report.Rounds;
import io.faultline.benchmark.stack.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Throughput of states over that of bytes of the same sizes that are there already, drawn the same way: by the data's
 * long tail, and uniformly. Memory is looked at while that goes on.
 */
public final class StateHttp implements Measurement {

    private static final Figure STATE_HTTP = Figure.ratio("state-http", Goal.atLeast(0.8));
    private static final Figure MEMORY = new Figure("memory", "GiB", Goal.atMost(1.5));
    private static final Figure UNIFORM = Figure.ratio("state-http.uniform", null);

    static final int ADDRESSES = 20_000;
    static final int CONNECTIONS = 32;

    private static final double GIBIBYTE = 1 << 30;

    @Override
    public List<Figure> figures() {
        return List.of(STATE_HTTP, MEMORY, UNIFORM);
    }

    @Override
    public Duration timeBox(Size size) {
        return size.minutes(8);
    }

    @Override
    public void measure(Bench bench) throws Exception {
        DataSet set = bench.sets().of(bench.size().actions());
        Cast cast = set.timeline().cast();
        Running query = bench.stack().queryService(set.database());
        query.awaitReady(Duration.ofMinutes(5));
        try (MemoryWatch memory = MemoryWatch.over(query)) {
            Rounds byTail = throughput(bench, set, query, Addresses.drawn(ADDRESSES, 21, cast::protagonist));
            Map<String, Object> detail = byTail.told("answers a second");
            detail.put("draw", "subjects by the data's long tail, " + ADDRESSES + " addresses");
            bench.results().add(STATE_HTTP.row(byTail.ratio(), byTail.floor(), detail));
            bench.results()
                    .add(MEMORY.row(
                            memory.peak() / GIBIBYTE,
                            null,
                            Map.of("peakBytes", memory.peak(), "looks", memory.looks())));
            Rounds uniformly = throughput(bench, set, query, Addresses.drawn(ADDRESSES, 22, cast::anybody));
            Map<String, Object> uniform = uniformly.told("answers a second");
            uniform.put("draw", "every subject as likely as any other, " + ADDRESSES + " addresses");
            bench.results().add(UNIFORM.row(uniformly.ratio(), uniformly.floor(), uniform));
        }
    }

    private static Rounds throughput(Bench bench, DataSet set, Running query, Addresses drawn) throws Exception {
        Addresses asked = drawn.askedOnce(query.port(), bench.size().minutes(2));
        bench.progress()
                .say(
                        "asked %,d addresses once, of %,d bytes in the mean",
                        asked.sizes().length,
                        (long) Arrays.stream(asked.sizes()).average().orElse(0));
        try (Running floor = floor(bench, set, asked)) {
            List<String> blocks = IntStream.range(0, asked.sizes().length)
                    .mapToObj(address -> "/blocks/" + address)
                    .toList();
            Rounds rounds = new Rounds();
            for (int round = -1; round < Size.ROUNDS; round++) {
                Load our = load(query, asked.paths(), round, bench.size().load());
                Load their = load(floor, blocks, round, bench.size().load());
                if (round >= 0) {
                    rounds.add(our.perSecond(), our.told(), their.perSecond(), their.told());
                    bench.progress().say("%,.0f/s over %,.0f/s", our.perSecond(), their.perSecond());
                }
            }
            return rounds;
        }
    }

    private static Load load(Running service, List<String> paths, int round, Duration duration) throws IOException {
        return new ClosedLoop(service.port(), CONNECTIONS, Addresses.requests(100 + round, paths))
                .run(duration)
                .orFail("asking under load");
    }

    /** To about a hundredth, up as often as down: blocks of every single size would not fit into memory. */
    private static long rounded(int size) {
        return Math.round(Math.exp(Math.round(Math.log(size) * 100) / 100.0));
    }

    private static Running floor(Bench bench, DataSet set, Addresses asked) throws IOException, InterruptedException {
        Path sizes = bench.stack().home().resolve("sizes.txt");
        Files.write(
                sizes, Arrays.stream(asked.sizes()).mapToObj(String::valueOf).toList());
        Running floor = bench.stack().floorService(set.database(), Map.of("FAULTLINE_FLOOR_SIZES", sizes.toString()));
        floor.awaitReady(Duration.ofMinutes(1));
        return floor;
    }
}
