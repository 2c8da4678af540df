package io.faultline.benchmark.row;

import java.time.Duration;

/** How much is measured, and for how long. */
public enum Size {
    SMALL(100_000, 60_000, 3, 10, 8, 13),
    FULL(1_000_000, 150_000, 10, 20, 30, 55);

    /** What states are compared with that have grown. */
    public static final int LEAST_ACTIONS = 10_000;

    /** The data set that peers are given. */
    public static final int PEER_ACTIONS = 100_000;

    public static final int ROUNDS = 3;

    private final int actions;
    private final int importedRows;
    private final int loadSeconds;
    private final int heavySamples;
    private final int freshSeconds;
    private final int minutesInAll;

    Size(int actions, int importedRows, int loadSeconds, int heavySamples, int freshSeconds, int minutesInAll) {
        this.actions = actions;
        this.importedRows = importedRows;
        this.loadSeconds = loadSeconds;
        this.heavySamples = heavySamples;
        this.freshSeconds = freshSeconds;
        this.minutesInAll = minutesInAll;
    }

    public int actions() {
        return actions;
    }

    public int importedRows() {
        return importedRows;
    }

    /** How long one side is under load in one round. */
    public Duration load() {
        return Duration.ofSeconds(loadSeconds);
    }

    public int heavySamples() {
        return heavySamples;
    }

    public Duration fresh() {
        return Duration.ofSeconds(freshSeconds);
    }

    /** After this long nothing more is begun where everything was asked for. */
    public Duration inAll() {
        return Duration.ofMinutes(minutesInAll);
    }

    /** @param small minutes for the small size, a third of those for the full one */
    public Duration minutes(int small) {
        return Duration.ofMinutes(this == SMALL ? small : 3L * small);
    }
}
