package io.faultline.timeline.store;

import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the event log. */
@ApplicationScoped
@Transactional
public class EventLog {

    private static final String SELECT =
            "select e.globalIndex, e.payloadType, e.payloadRevision, e.payload from EventRow e ";

    private final EntityManager entities;
    private final EventCodec codec = new EventCodec();

    EventLog(EntityManager entities) {
        this.entities = entities;
    }

    /** Events of one action or subject, oldest first; none if it is unknown. */
    public List<LoggedEvent> stream(String streamId) {
        return read(entities.createQuery(
                        SELECT + "where e.aggregateIdentifier = :stream order by e.sequenceNumber", Tuple.class)
                .setParameter("stream", streamId));
    }

    /** Events of the registry of subjects after a position, oldest first. */
    public List<LoggedEvent> subjectEventsAfter(long position) {
        return read(entities.createQuery(
                        SELECT + "where e.type = 'subject' and e.globalIndex > :position order by e.globalIndex",
                        Tuple.class)
                .setParameter("position", position));
    }

    public OptionalLong lastPositionOf(String streamId) {
        Long last = entities.createQuery(
                        "select max(e.globalIndex) from EventRow e where e.aggregateIdentifier = :stream", Long.class)
                .setParameter("stream", streamId)
                .getSingleResult();
        return last == null ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /** Those of the streams that have any event. */
    public Set<String> existing(Collection<String> streamIds) {
        return streamIds.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(
                                "select e.aggregateIdentifier from EventRow e"
                                        + " where e.aggregateIdentifier in :streams and e.sequenceNumber = 0",
                                String.class)
                        .setParameter("streams", streamIds)
                        .getResultList());
    }

    private List<LoggedEvent> read(TypedQuery<Tuple> query) {
        return query.getResultStream()
                .map(row -> new LoggedEvent(
                        row.get(0, Long.class),
                        codec.decode(new StoredEvent(
                                row.get(1, String.class), row.get(2, String.class), row.get(3, byte[].class)))))
                .toList();
    }
}
