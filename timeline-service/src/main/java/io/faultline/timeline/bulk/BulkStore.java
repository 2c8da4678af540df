package io.faultline.timeline.bulk;

import io.faultline.timeline.database.EventTable;
import io.faultline.timeline.store.AppendLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.function.Function;

/**
 * Writes chunks of an import. Each takes the append lock for itself: the database gives it to whoever waits longest, so
 * that single writes get their turn between any two chunks.
 */
@ApplicationScoped
public class BulkStore {

    private final AppendLock lock;
    private final Streams streams;
    private final EventTable table;
    private final Clock clock;

    BulkStore(AppendLock lock, Streams streams, EventTable table, Clock clock) {
        this.lock = lock;
        this.streams = streams;
        this.table = table;
        this.clock = clock;
    }

    /**
     * All that the work decides and whatever else it writes to the database is committed when this returns, or none of
     * it when this throws.
     *
     * @param streamIds the streams that the work will decide about
     */
    @Transactional
    public <T> T write(Collection<String> streamIds, Function<Chunk, T> work) {
        long head = lock.take();
        Chunk chunk = new Chunk(streams.read(streamIds), clock.instant(), head);
        T result = work.apply(chunk);
        table.append(chunk.appended());
        if (chunk.position() > head) {
            lock.announce(chunk.position());
        }
        return result;
    }

    /** As {@link #write}, but appends nothing and keeps nobody waiting. */
    @Transactional
    public <T> T rehearse(Collection<String> streamIds, Function<Chunk, T> work) {
        return work.apply(new Chunk(streams.read(streamIds), clock.instant(), 0));
    }
}
