package io.faultline.benchmark.row;

import java.time.Duration;

/** Lets something slow be measured less often rather than not at all; the detail says how often it was. */
public final class TimeLeft {

    private final long begun = System.nanoTime();
    private final long mayTake;

    public TimeLeft(Duration mayTake) {
        this.mayTake = mayTake.toNanos();
    }

    /** Whether another time, as long as those before in the mean, ends in time; the first times always do. */
    public boolean forAnother(int done, int atLeast) {
        long passed = System.nanoTime() - begun;
        return done < atLeast || passed + passed / done < mayTake;
    }
}
