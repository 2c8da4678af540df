package io.faultline.benchmark.data.drawn;

/** How much data there is: the number of companies grows with that of actions, so that a typical state keeps its size. */
public record Scale(int actions) {

    private static final int LEAST_COMPANIES = 200;

    public static final int PLACES = 250;

    public int companies() {
        return Math.max(LEAST_COMPANIES, actions / 50);
    }
}
