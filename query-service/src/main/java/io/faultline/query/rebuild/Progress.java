package io.faultline.query.rebuild;

import java.util.concurrent.TimeUnit;

/** Tells the table of rebuilds how far one has come, now and then, and hears from there whether it is to go on. */
final class Progress {

    static final class Cancelled extends RuntimeException {

        Cancelled() {
            super("cancelled");
        }
    }

    private static final long NANOS_BETWEEN = TimeUnit.MILLISECONDS.toNanos(250);

    private final RebuildTable table;
    private final Rebuild rebuild;
    private RebuildStatus status = RebuildStatus.RUNNING;
    private long projected;
    private long skipped;
    private long target;
    private long told = System.nanoTime();

    Progress(RebuildTable table, Rebuild rebuild, long target) {
        this.table = table;
        this.rebuild = rebuild;
        this.target = target;
    }

    /**
     * @param all events that were read
     * @param taken those of them that were projected
     * @throws Cancelled if it is not to go on
     */
    synchronized void add(int all, int taken) {
        projected += all;
        skipped += all - taken;
        target = Math.max(target, projected);
        if (System.nanoTime() - told >= NANOS_BETWEEN) {
            tell();
        }
    }

    /** @throws Cancelled if it is not to go on */
    synchronized void enter(RebuildStatus next) {
        status = next;
        tell();
    }

    /** How many events were left out. */
    synchronized long skipped() {
        return skipped;
    }

    private void tell() {
        told = System.nanoTime();
        if (!table.advance(rebuild, status, projected, target)) {
            throw new Cancelled();
        }
    }
}
