package io.faultline.benchmark;

import io.faultline.benchmark.loading.DataSets;
import io.faultline.benchmark.report.Progress;
import io.faultline.benchmark.report.Results;
import io.faultline.benchmark.row.Bench;
import io.faultline.benchmark.row.Measurement;
import io.faultline.benchmark.stack.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the measurements that are asked for, one after another, and stops everything it started. */
public final class Benchmark {

    private static final int PATIENCE_AFTER_TIME_BOX_SECONDS = 20;

    /** Kept, or its level would be forgotten. */
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    private final long begun = System.nanoTime();
    private final Options options;
    private final Bench bench;
    private final ExecutorService measuring = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("measuring").daemon().factory());

    private Benchmark(Options options, Bench bench) {
        this.options = options;
        this.bench = bench;
    }

    public static void main(String[] arguments) throws Exception {
        HIBERNATE.setLevel(Level.WARNING);
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        Path module = Path.of("").toAbsolutePath();
        Progress progress = new Progress(System.out);
        Path root = module.getParent().getParent();
        Results results = new Results(Commit.of(root), options.size().name(), module.resolve("target/results.json"));
        try (Stack stack = Stack.open(root, module.resolve("target/run"))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAtOnce(stack)));
            Bench bench = new Bench(options.size(), stack, new DataSets(stack, progress), results, progress);
            new Benchmark(options, bench).run();
        }
        results.print(System.out);
        System.exit(0);
    }

    private static void closeAtOnce(Stack stack) {
        try {
            stack.close();
        } catch (IOException left) {
            System.err.println("not everything could be removed: " + left.getMessage());
        }
    }

    private void run() throws IOException, InterruptedException {
        for (Measurement measurement : options.chosen()) {
            bench.progress().say("%s ...", String.join(", ", measurement.names()));
            String reason = timeIsUp() ? "the time for the whole run was over" : outcome(measurement);
            bench.stack().stopServices();
            if (!reason.isEmpty()) {
                bench.progress().say("%s: %s", measurement.names().getFirst(), reason);
                measurement.fail(bench, reason);
            }
        }
    }

    private boolean timeIsUp() {
        return options.isEverything()
                && System.nanoTime() - begun > bench.size().inAll().toNanos();
    }

    /** Empty where all went well. */
    private String outcome(Measurement measurement) throws InterruptedException {
        try {
            for (int actions : measurement.dataSets(bench.size())) {
                bench.sets().of(actions);
            }
        } catch (IOException | SQLException | IllegalStateException failure) {
            failure.printStackTrace();
            return "its data could not be loaded: " + failure;
        }
        return measured(measurement, measurement.timeBox(bench.size()));
    }

    private String measured(Measurement measurement, Duration timeBox) throws InterruptedException {
        Future<?> measured = measuring.submit(() -> {
            measurement.measure(bench);
            return null;
        });
        try {
            measured.get(timeBox.toSeconds(), TimeUnit.SECONDS);
            return "";
        } catch (TimeoutException late) {
            measured.cancel(true);
            bench.stack().stopServices();
            measuringEnds();
            return "took longer than its time box of " + timeBox.toMinutes() + " min";
        } catch (ExecutionException failure) {
            failure.getCause().printStackTrace();
            return String.valueOf(failure.getCause());
        }
    }

    private void measuringEnds() throws InterruptedException {
        try {
            measuring.submit(() -> {}).get(PATIENCE_AFTER_TIME_BOX_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stillBusy) {
            bench.progress().say("what was stopped is still at it");
        }
    }
}
