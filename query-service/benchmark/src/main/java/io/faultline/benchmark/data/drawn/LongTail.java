package io.faultline.benchmark.data.drawn;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws from 0, 1, 2 … with weights that fall by a power of the rank. */
public final class LongTail {

    private final double[] upTo;

    private LongTail(double[] weights) {
        upTo = weights.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    public static LongTail of(int size, double exponent) {
        double[] weights = new double[size];
        Arrays.setAll(weights, rank -> Math.pow(rank + 1, -exponent));
        return new LongTail(weights);
    }

    static LongTail of(double... weights) {
        return new LongTail(weights);
    }

    public int draw(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble(upTo[upTo.length - 1]));
        return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
    }
}
