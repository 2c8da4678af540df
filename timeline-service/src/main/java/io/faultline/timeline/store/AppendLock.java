package io.faultline.timeline.store;

import io.faultline.timeline.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets one transaction at a time append, in whatever process it runs, so that events become visible in the order of
 * their positions and no reader can ever see a gap.
 */
@ApplicationScoped
public class AppendLock {

    private static final long KEY = 0x6661756c746cL;

    private final Database database;

    AppendLock(Database database) {
        this.database = database;
    }

    /**
     * Waits for the lock, which the end of the transaction gives back.
     *
     * @return position of the newest event. It is read by a statement of its own, since one that had waited for the
     *     lock would still see the log as it was before.
     */
    public long take() {
        database.query("select 1 from pg_advisory_xact_lock(?)", row -> row.getInt(1), KEY);
        return database.query("select coalesce(max(position), 0) from timeline.event", row -> row.getLong(1))
                .getFirst();
    }

    /** Tells readers, when the transaction commits, how far the log goes. */
    public void announce(long position) {
        database.query("select 1 from pg_notify('faultline_events', ?)", row -> row.getInt(1), Long.toString(position));
    }
}
