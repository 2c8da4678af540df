package io.faultline.benchmark.load;

import java.util.Map;
import java.util.TreeMap;

/**
 * What came of asking many questions at once for a while.
 *
 * @param refused answers that were not 2xx
 * @param sortedNanos how long each answer took, the quickest first
 */
public record Load(long answers, long refused, long bytes, double seconds, long[] sortedNanos) {

    public double perSecond() {
        return (answers - refused) / seconds;
    }

    /** @param share such as 0.95 */
    public double millisAt(double share) {
        if (sortedNanos.length == 0) {
            return 0;
        }
        int at = (int) Math.min(sortedNanos.length - 1, Math.floor(share * sortedNanos.length));
        return sortedNanos[at] / 1e6;
    }

    /** @throws IllegalStateException where more than one answer in a thousand was no success */
    public Load orFail(String what) {
        if (refused * 1000 > answers) {
            throw new IllegalStateException(what + ": " + refused + " of " + answers + " answers were not 2xx");
        }
        return this;
    }

    /** The raw figures. */
    public Map<String, Object> told() {
        Map<String, Object> told = new TreeMap<>();
        told.put("answers", answers);
        told.put("refused", refused);
        told.put("perSecond", Math.round(perSecond()));
        told.put("bytesAnAnswer", answers == 0 ? 0 : bytes / answers);
        told.put("medianMillis", millisAt(0.5));
        told.put("p95Millis", millisAt(0.95));
        told.put("p99Millis", millisAt(0.99));
        return told;
    }
}
