package io.faultline.benchmark.row;

import io.faultline.benchmark.load.ClosedLoop;
import io.faultline.benchmark.load.Load;
import io.faultline.benchmark.loading.DataSet;
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
 * Throughput of some addresses over that of bytes of the same sizes that are there already, drawn the same way and answered
 * by the same Quarkus on its event loop.
 */
final class AgainstBytes {

    private AgainstBytes() {}

    static Rounds throughput(Bench bench, DataSet set, Running query, Addresses drawn) throws Exception {
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
        return new ClosedLoop(service.port(), StateHttp.CONNECTIONS, Addresses.requests(100 + round, paths))
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
                sizes,
                Arrays.stream(asked.sizes())
                        .mapToObj(size -> String.valueOf(rounded(size)))
                        .toList());
        Running floor = bench.stack().floorService(set.database(), Map.of("FAULTLINE_FLOOR_SIZES", sizes.toString()));
        floor.awaitReady(Duration.ofMinutes(1));
        return floor;
    }
}
