package io.faultline.timeline.store;

import com.github.f4b6a3.uuid.UuidCreator;
import io.faultline.contract.event.StoredEvent;
import io.faultline.timeline.database.EventLine;
import io.faultline.timeline.database.EventTable;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Axon's JPA engine over our own table. It assigns positions itself, under the append lock: with a generator, a lower
 * position could commit after a higher one, and streaming readers would skip it for ever.
 */
final class EventStorage extends JpaEventStorageEngine {

    private static final int GAP_TIMEOUT_MILLIS = 600_000;

    private final AppendLock lock;
    private final EventTable table;
    private final TransactionManager transactions;

    EventStorage(
            EntityManager entities,
            TransactionManager transactions,
            Serializer serializer,
            AppendLock lock,
            EventTable table) {
        super(builder()
                .entityManagerProvider(() -> entities)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .gapTimeout(GAP_TIMEOUT_MILLIS));
        this.transactions = transactions;
        this.lock = lock;
        this.table = table;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        HeldLog held = HeldLog.ofThisWork();
        if (held != null) {
            events.forEach(event -> held.append(asDomainEventMessage(event), serializer));
        } else if (!events.isEmpty()) {
            transactions.executeInTransaction(() -> appendUnderLock(events, serializer));
        }
    }

    private void appendUnderLock(List<? extends EventMessage<?>> events, Serializer serializer) {
        HeldLog own = new HeldLog(lock.take(), Map.of());
        events.forEach(event -> own.append(asDomainEventMessage(event), serializer));
        table.append(own.appended());
        lock.announce(own.position());
    }

    /** The identifier is one that grows with time, where Axon's is random and would dirty a page of the index each. */
    static EventLine line(long position, DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> body = event.serializePayload(serializer, byte[].class);
        return new EventLine(
                position,
                UuidCreator.getTimeOrderedEpochPlus1().toString(),
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getTimestamp(),
                new StoredEvent(
                        body.getType().getName(), String.valueOf(body.getType().getRevision()), body.getData()),
                event.serializeMetaData(serializer, byte[].class).getData());
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String stream, long from) {
        HeldLog held = HeldLog.ofThisWork();
        List<EventLine> known = held == null ? null : held.stream(stream);
        return known == null
                ? super.readEventData(stream, from)
                : known.stream().filter(line -> line.sequence() >= from).map(EventStorage::data);
    }

    private static DomainEventData<byte[]> data(EventLine line) {
        return new GenericDomainEventEntry<>(
                line.streamType(),
                line.streamId(),
                line.sequence(),
                line.identifier(),
                line.recordedAt(),
                line.event().type(),
                line.event().revision(),
                line.event().payload(),
                line.metadata());
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
