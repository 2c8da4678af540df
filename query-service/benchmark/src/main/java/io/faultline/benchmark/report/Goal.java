package io.faultline.benchmark.report;

/** What a figure has to reach. */
public record Goal(boolean atLeast, double bound) {

    public static Goal atLeast(double bound) {
        return new Goal(true, bound);
    }

    public static Goal atMost(double bound) {
        return new Goal(false, bound);
    }

    boolean isMetBy(double value) {
        return atLeast ? value >= bound : value <= bound;
    }

    @Override
    public String toString() {
        String number = bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
        return (atLeast ? "at least " : "at most ") + number;
    }
}
