package io.faultline.launcher.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** How far an import has come, as timeline-service tells it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Job(
        String id,
        String status,
        String phase,
        boolean dryRun,
        @Nullable Long rowsTotal,
        long rowsRead,
        long recorded,
        long corrected,
        long reinstated,
        long retracted,
        long unchanged,
        long rejected,
        long problems,
        long rowsPerSecond,
        @Nullable Long remainingSeconds,
        @Nullable String failure) {

    boolean isUnderWay() {
        return status.equals("queued") || status.equals("running");
    }

    boolean isDone() {
        return status.equals("done");
    }

    /** The final counts. */
    String summary() {
        String what = isDone() ? (dryRun ? "Rehearsed" : "Imported") : "Import " + status;
        long of =
                LongStream.of(rowsRead, rowsTotal == null ? 0 : rowsTotal).max().orElse(0);
        return String.format(
                Locale.ROOT,
                "%s: %,d of %,d rows; %,d recorded, %,d corrected, %,d reinstated, %,d unchanged, %,d rejected;"
                        + " %,d retracted (%,d rows/s)",
                what,
                rowsRead,
                of,
                recorded,
                corrected,
                reinstated,
                unchanged,
                rejected,
                retracted,
                rowsPerSecond);
    }
}
