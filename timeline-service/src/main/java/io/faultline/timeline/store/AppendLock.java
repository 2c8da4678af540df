package io.faultline.timeline.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/**
 * Lets one transaction at a time append, in whatever process it runs, so that events become visible in the order of
 * their positions and no reader can ever see a gap.
 */
@ApplicationScoped
public class AppendLock {

    private static final long KEY = 0x6661756c746cL;

    private final Session session;

    AppendLock(Session session) {
        this.session = session;
    }

    /**
     * Waits for the lock, which the end of the transaction gives back.
     *
     * @return position of the newest event. It is read by a statement of its own, since one that had waited for the
     *     lock would still see the log as it was before.
     */
    public long take() {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(:key)", Integer.class)
                .setParameter("key", KEY)
                .getSingleResult();
        return session.createNativeQuery("select coalesce(max(position), 0) from timeline.event", Long.class)
                .getSingleResult();
    }

    /** Tells readers, when the transaction commits, how far the log goes. */
    public void announce(long position) {
        session.createNativeQuery("select 1 from pg_notify('faultline_events', :position)", Integer.class)
                .setParameter("position", Long.toString(position))
                .getSingleResult();
    }
}
