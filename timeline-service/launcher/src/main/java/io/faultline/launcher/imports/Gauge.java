package io.faultline.launcher.imports;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** How far an import has come, in one line: the narrower the terminal, the less of it, but never half a word. */
final class Gauge {

    private static final int SHORTEST_BAR = 8;
    private static final int LONGEST_BAR = 40;

    private final Job job;

    Gauge(Job job) {
        this.job = job;
    }

    /** @param width characters that there is room for */
    String line(int width) {
        String barred = Stream.of(rows() + ", " + job.phase() + speed() + left(), rows() + left(), count() + left())
                .filter(text -> share().length() + text.length() + SHORTEST_BAR + 4 <= width)
                .findFirst()
                .map(text -> share() + " " + bar(width - share().length() - text.length() - 4) + " " + text)
                .orElse("");
        return Stream.of(barred, share() + " " + count() + left(), share() + left(), share())
                .filter(text -> !text.isEmpty() && text.length() <= width)
                .findFirst()
                .orElse("");
    }

    private String share() {
        long total = Objects.requireNonNullElse(job.rowsTotal(), 0L);
        return total == 0 ? "  ? %" : String.format(Locale.ROOT, "%3d %%", Math.min(100, 100 * job.rowsRead() / total));
    }

    private String bar(int room) {
        int length = Math.min(room, LONGEST_BAR);
        long total = Math.max(1, Objects.requireNonNullElse(job.rowsTotal(), 1L));
        int done = job.rowsTotal() == null ? 0 : (int) Math.min(length, length * job.rowsRead() / total);
        return "[" + "=".repeat(done) + " ".repeat(length - done) + "]";
    }

    private String count() {
        return number(job.rowsRead()) + (job.rowsTotal() == null ? "" : " of " + number(job.rowsTotal()));
    }

    private String rows() {
        return count() + " rows";
    }

    private String speed() {
        return ", " + number(job.rowsPerSecond()) + " rows/s";
    }

    private String left() {
        return job.remainingSeconds() == null
                ? ""
                : ", "
                        + Duration.ofSeconds(job.remainingSeconds())
                                .toString()
                                .substring(2)
                                .toLowerCase(Locale.ROOT)
                        + " left";
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
