package io.faultline.benchmark.row;

import io.faultline.benchmark.data.drawn.Cast;
import io.faultline.benchmark.loading.DataSet;
import io.faultline.benchmark.report.Figure;
import io.faultline.benchmark.report.Goal;
import io.faultline.benchmark.report.Rounds;
import io.faultline.benchmark.stack.Running;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Throughput of states over that of bytes of the same sizes that are there already, drawn the same way: by the data's
 * long tail, and uniformly. Memory is looked at while that goes on.
 */
public final class StateHttp implements Measurement {

    private static final Figure STATE_HTTP = Figure.ratio("state-http", Goal.atLeast(0.8));
    private static final Figure MEMORY = new Figure("memory", "GiB", Goal.atMost(1.5));
    private static final Figure UNIFORM = Figure.ratio("state-http.uniform", null);

    /** With as much memory as all that is asked for takes. */
    private static final Figure ROOMY = Figure.ratio("state-http.roomy", null);

    private static final Figure ROOMY_MEMORY = new Figure("memory.roomy", "GiB", null);
    private static final String ROOMY_HEAP = "3g";

    static final int ADDRESSES = 20_000;
    static final int CONNECTIONS = 32;

    private static final double GIBIBYTE = 1 << 30;

    @Override
    public List<Figure> figures() {
        return List.of(STATE_HTTP, MEMORY, UNIFORM, ROOMY, ROOMY_MEMORY);
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
        Addresses drawn = Addresses.drawn(ADDRESSES, 21, cast::protagonist);
        throughput(bench, set, query, drawn, STATE_HTTP, MEMORY);
        Rounds uniformly = AgainstBytes.throughput(bench, set, query, Addresses.drawn(ADDRESSES, 22, cast::anybody));
        Map<String, Object> uniform = uniformly.told("answers a second");
        uniform.put("draw", "every subject as likely as any other, " + ADDRESSES + " addresses");
        bench.results().add(UNIFORM.row(uniformly.ratio(), uniformly.floor(), uniform));
        query.close();
        try (Running roomy = bench.stack().queryService(set.database(), ROOMY_HEAP)) {
            roomy.awaitReady(Duration.ofMinutes(5));
            throughput(bench, set, roomy, drawn, ROOMY, ROOMY_MEMORY);
        }
    }

    private static void throughput(
            Bench bench, DataSet set, Running query, Addresses drawn, Figure ratio, Figure memory) throws Exception {
        try (MemoryWatch watch = MemoryWatch.over(query)) {
            Rounds byTail = AgainstBytes.throughput(bench, set, query, drawn);
            Map<String, Object> detail = byTail.told("answers a second");
            detail.put("draw", "subjects by the data's long tail, " + ADDRESSES + " addresses");
            bench.results().add(ratio.row(byTail.ratio(), byTail.floor(), detail));
            bench.results()
                    .add(memory.row(
                            watch.peak() / GIBIBYTE, null, Map.of("peakBytes", watch.peak(), "looks", watch.looks())));
        }
    }
}
