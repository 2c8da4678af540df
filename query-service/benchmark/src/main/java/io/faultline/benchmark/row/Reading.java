package io.faultline.benchmark.row;

import io.faultline.benchmark.data.drawn.Cast;
import io.faultline.benchmark.loading.DataSet;
import io.faultline.benchmark.report.Figure;
import io.faultline.benchmark.report.Goal;
import io.faultline.benchmark.report.Rounds;
import io.faultline.benchmark.stack.Running;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Throughput of differences, histories and the world over that of bytes of the same sizes that are there already. */
public final class Reading implements Measurement {

    private static final Figure DIFF = Figure.ratio("diff", Goal.atLeast(0.1));
    private static final Figure HISTORY = Figure.ratio("history", Goal.atLeast(0.1));
    private static final Figure WORLD = Figure.ratio("world", Goal.atLeast(0.1));

    private static final int ADDRESSES = 2_000;
    private static final int WORLDS = 40;
    private static final String STATE = "/state?asOf=";

    @Override
    public List<Figure> figures() {
        return List.of(DIFF, HISTORY, WORLD);
    }

    @Override
    public Duration timeBox(Size size) {
        return size.minutes(4);
    }

    @Override
    public void measure(Bench bench) throws Exception {
        DataSet set = bench.sets().of(bench.size().actions());
        Cast cast = set.timeline().cast();
        Running query = bench.stack().queryService(set.database());
        query.awaitReady(Duration.ofMinutes(5));
        Addresses states = Addresses.drawn(ADDRESSES, 51, cast::anybody);
        measure(bench, set, query, DIFF, Addresses.changed(states, Reading::overAYear), "two days a year apart");
        measure(
                bench,
                set,
                query,
                HISTORY,
                Addresses.changed(states, path -> path.substring(0, path.indexOf(STATE)) + "/history?limit=100"),
                "pages of 100 intervals");
        measure(
                bench,
                set,
                query,
                WORLD,
                Addresses.changed(
                        Addresses.drawn(WORLDS, 52, cast::anybody),
                        path -> "/v1/world?asOf=" + path.substring(path.indexOf(STATE) + STATE.length())),
                WORLDS + " days, each asked for many times");
    }

    private static String overAYear(String path) {
        int at = path.indexOf(STATE);
        LocalDate to = LocalDate.parse(path.substring(at + STATE.length()));
        return path.substring(0, at) + "/diff?from=" + to.minusYears(1) + "&to=" + to;
    }

    private static void measure(
            Bench bench, DataSet set, Running query, Figure figure, Addresses addresses, String what) throws Exception {
        Rounds rounds = AgainstBytes.throughput(bench, set, query, addresses);
        Map<String, Object> detail = rounds.told("answers a second");
        detail.put("draw", what);
        bench.results().add(figure.row(rounds.ratio(), rounds.floor(), detail));
    }
}
