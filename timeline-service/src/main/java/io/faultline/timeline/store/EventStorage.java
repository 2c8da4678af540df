package io.faultline.timeline.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.serialization.Serializer;

/**
 * Axon's JPA engine over our own table. It assigns positions itself, under the append lock: with a generator, a lower
 * position could commit after a higher one, and streaming readers would skip it for ever.
 */
final class EventStorage extends JpaEventStorageEngine {

    private static final int GAP_TIMEOUT_MILLIS = 600_000;

    private final AppendLock lock;
    private final TransactionManager transactions;

    EventStorage(EntityManager entities, TransactionManager transactions, Serializer serializer, AppendLock lock) {
        super(builder()
                .entityManagerProvider(() -> entities)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .gapTimeout(GAP_TIMEOUT_MILLIS));
        this.transactions = transactions;
        this.lock = lock;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            transactions.executeInTransaction(() -> appendUnderLock(events, serializer));
        }
    }

    private void appendUnderLock(List<? extends EventMessage<?>> events, Serializer serializer) {
        long position = lock.take();
        for (EventMessage<?> event : events) {
            entityManager().persist(new EventRow(++position, asDomainEventMessage(event), serializer));
        }
        entityManager().flush();
        lock.announce(position);
    }

    @Override
    public TrackingToken createTokenAt(Instant recordedAt) {
        Long last = entityManager()
                .createQuery("select max(e.globalIndex) from EventRow e where e.timeStamp < :at", Long.class)
                .setParameter("at", recordedAt)
                .getSingleResult();
        return GapAwareTrackingToken.newInstance(last == null ? 0 : last, Set.of());
    }

    @Override
    protected String domainEventEntryEntityName() {
        return "EventRow";
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("there are no snapshots: an action has few events");
    }
}
