package io.faultline.launcher.imports;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows how far an import has come: a bar on a terminal, now and then a line elsewhere. */
interface Display extends AutoCloseable {

    void show(Job job);

    @Override
    void close();

    static Display on(PrintStream out, boolean terminal) {
        return terminal ? new Bar(out) : new Lines(out);
    }

    /** Drawn anew in its line, as wide as the terminal is at the time. */
    final class Bar implements Display {

        private static final int INTERVAL = 250;

        private final ProgressBar bar;
        private volatile @Nullable Job shown;

        Bar(PrintStream out) {
            bar = new ProgressBarBuilder()
                    .setUpdateIntervalMillis(INTERVAL)
                    .setConsumer(new ConsoleProgressBarConsumer(out))
                    .setRenderer((state, width) -> padded(width))
                    .build();
        }

        @Override
        public void show(Job job) {
            shown = job;
            bar.stepTo(job.rowsRead());
        }

        /** A shorter line covers all of the longer one before it. */
        private String padded(int width) {
            Job job = shown;
            String line = job == null ? "" : new Gauge(job).line(width);
            return line + " ".repeat(Math.max(0, width - line.length()));
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** For logs: a line every few seconds. */
    final class Lines implements Display {

        private static final Duration INTERVAL = Duration.ofSeconds(5);

        private final PrintStream out;
        private Instant next = Instant.now().plus(INTERVAL);

        Lines(PrintStream out) {
            this.out = out;
        }

        @Override
        public void show(Job job) {
            if (Instant.now().isAfter(next)) {
                out.println("  " + job.phase() + ": " + job.rowsRead()
                        + (job.rowsTotal() == null ? "" : " of " + job.rowsTotal()) + " rows, " + job.rowsPerSecond()
                        + " rows/s"
                        + (job.remainingSeconds() == null ? "" : ", " + job.remainingSeconds() + " s left"));
                next = Instant.now().plus(INTERVAL);
            }
        }

        @Override
        public void close() {}
    }
}
