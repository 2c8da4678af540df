package io.faultline.benchmark.row;

import io.faultline.benchmark.load.ClosedLoop;
import io.faultline.benchmark.load.Load;
import io.faultline.benchmark.load.Requests;
import io.faultline.benchmark.loading.DataSet;
import io.faultline.benchmark.report.Figure;
import io.faultline.benchmark.report.Goal;
import io.faultline.benchmark.report.Rounds;
import io.faultline.benchmark.stack.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Throughput of states as known at a random instant, over that of the same states as known now. */
public final class KnownAt implements Measurement {

    private static final Figure KNOWN_AT = Figure.ratio("known-at", Goal.atLeast(0.5));

    private static final long FIRST_KNOWN =
            Instant.parse("2010-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_KNOWN = Instant.parse("2025-06-30T00:00:00Z").getEpochSecond();

    @Override
    public List<Figure> figures() {
        return List.of(KNOWN_AT);
    }

    @Override
    public Duration timeBox(Size size) {
        return size.minutes(5);
    }

    @Override
    public void measure(Bench bench) throws Exception {
        DataSet set = bench.sets().of(bench.size().actions());
        Running query = bench.stack().queryService(set.database());
        query.awaitReady(Duration.ofMinutes(5));
        Addresses asked = Addresses.drawn(
                        StateHttp.ADDRESSES, 31, set.timeline().cast()::protagonist)
                .askedOnce(query.port(), bench.size().minutes(1));
        Rounds rounds = new Rounds();
        for (int round = -1; round < Size.ROUNDS; round++) {
            Load known = load(query, thenKnown(asked, 40 + round), bench.size().load());
            Load now = load(query, asked.requests(40 + round), bench.size().load());
            if (round >= 0) {
                rounds.add(known.perSecond(), known.told(), now.perSecond(), now.told());
                bench.progress().say("%,.0f/s over %,.0f/s", known.perSecond(), now.perSecond());
            }
        }
        Map<String, Object> detail = rounds.told("answers a second; the floor is the same addresses without knownAt");
        bench.results().add(KNOWN_AT.row(rounds.ratio(), rounds.floor(), detail));
    }

    private static Load load(Running query, Supplier<byte[]> requests, Duration duration) throws Exception {
        return new ClosedLoop(query.port(), StateHttp.CONNECTIONS, requests)
                .run(duration)
                .orFail("asking by knownAt");
    }

    /** The instant is drawn anew for every request, so that no two ask the same. */
    private static Supplier<byte[]> thenKnown(Addresses asked, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> paths = asked.paths();
        return () -> Requests.get(paths.get(random.nextInt(paths.size())) + "&knownAt="
                + Instant.ofEpochSecond(random.nextLong(FIRST_KNOWN, LAST_KNOWN)));
    }
}
