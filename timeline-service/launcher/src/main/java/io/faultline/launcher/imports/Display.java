package io.faultline.launcher.imports;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far an import has come: a bar on a terminal, now and then a line elsewhere. */
interface Display extends AutoCloseable {

    void show(Job job);

    @Override
    void close();

    static Display on(PrintStream out, boolean terminal) {
        return terminal ? new Bar(out) : new Lines(out);
    }

    /** With rows a second and the time that is left. */
    final class Bar implements Display {

        private final ProgressBar bar;

        Bar(PrintStream out) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Import")
                    .setUnit(" rows", 1)
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(250)
                    .setConsumer(new ConsoleProgressBarConsumer(out))
                    .hideEta()
                    .build();
        }

        @Override
        public void show(Job job) {
            if (job.rowsTotal() != null) {
                bar.maxHint(job.rowsTotal());
            }
            bar.stepTo(job.rowsRead());
            bar.setExtraMessage(" " + job.phase() + ", " + job.rowsPerSecond() + " rows/s" + left(job));
        }

        private static String left(Job job) {
            return job.remainingSeconds() == null
                    ? ""
                    : ", "
                            + Duration.ofSeconds(job.remainingSeconds())
                                    .toString()
                                    .substring(2)
                                    .toLowerCase() + " left";
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
