package io.faultline.benchmark.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures of two sides, taken in turn round by round; what counts is the median of the rounds' ratios. */
public final class Rounds {

    private final List<Double> ours = new ArrayList<>();
    private final List<Double> floors = new ArrayList<>();
    private final List<Object> rawOurs = new ArrayList<>();
    private final List<Object> rawFloors = new ArrayList<>();

    public Rounds add(double our, double floor) {
        return add(our, our, floor, floor);
    }

    /** @param rawOur what is to be kept of our side in the detail */
    public Rounds add(double our, Object rawOur, double floor, Object rawFloor) {
        ours.add(our);
        floors.add(floor);
        rawOurs.add(rawOur);
        rawFloors.add(rawFloor);
        return this;
    }

    public int count() {
        return ours.size();
    }

    public double ratio() {
        double[] ratios = new double[ours.size()];
        Arrays.setAll(ratios, round -> ours.get(round) / floors.get(round));
        return median(ratios);
    }

    public double our() {
        return median(ours.stream().mapToDouble(Double::doubleValue).toArray());
    }

    public double floor() {
        return median(floors.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** @param what the figures of both sides are, with their unit */
    public Map<String, Object> told(String what) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("figures", what);
        told.put("rounds", count());
        told.put("ours", our());
        told.put("floor", floor());
        told.put("oursByRound", rawOurs);
        told.put("floorByRound", rawFloors);
        return told;
    }

    public static double median(double... values) {
        if (values.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** @param share such as 0.95 */
    public static double percentile(double share, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
