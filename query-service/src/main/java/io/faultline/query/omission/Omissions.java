package io.faultline.query.omission;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What answers do not contain, as this node knows it without asking the database. */
@ApplicationScoped
public class Omissions {

    private final Jdbi database;
    private final Event<Latecomers> latecomers;
    private volatile Omission known = Omission.NONE;

    Omissions(Jdbi database, Event<Latecomers> latecomers) {
        this.database = database;
        this.latecomers = latecomers;
    }

    void load(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent starting) {
        known = database.withHandle(Omissions::read);
    }

    /** Takes up what this node or another has put into the queue or taken out of it. */
    public synchronized void refresh() {
        Omission now = database.withHandle(Omissions::read);
        boolean moreLate = now.late() != known.late();
        known = now;
        if (moreLate) {
            latecomers.fire(new Latecomers());
        }
    }

    private static Omission read(Handle handle) {
        List<Long> dead = handle.createQuery("select sequence_number from query.dead_letter_entry order by 1")
                .mapTo(Long.class)
                .list();
        int streams = dead.isEmpty()
                ? 0
                : handle.createQuery("select count(distinct sequence_identifier) from query.dead_letter_entry")
                        .mapTo(Integer.class)
                        .one();
        int late = handle.createQuery("select count(*) from query.dead_letter_outcome where outcome = 'projected'")
                .mapTo(Integer.class)
                .one();
        return new Omission(dead.stream().mapToLong(Long::longValue).toArray(), streams, late);
    }

    /** Dead letters up to a position, as {@code X-Faultline-Missing} names them; null where there is none. */
    public @Nullable String describedUpTo(long position) {
        return known.describedUpTo(position);
    }

    /** How many dead letters there are. */
    public int letters() {
        return known.dead().length;
    }

    /** How many streams have dead letters. */
    public int streams() {
        return known.streams();
    }

    /** Position of the first dead letter, 0 where there is none. */
    public long first() {
        return known.dead().length == 0 ? 0 : known.dead()[0];
    }

    /** How many events were ever projected after later ones: an answer before is not the answer after. */
    public int late() {
        return known.late();
    }
}
