package io.faultline.timeline.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** An event as it lies in the log. Axon's queries name these fields, so their names are not ours to choose. */
@Entity
@Immutable
@Table(name = "event")
class EventRow {

    @Id
    @Column(name = "position")
    private long globalIndex;

    @Column(name = "event_identifier")
    private String eventIdentifier;

    @Column(name = "aggregate_type")
    private String type;

    @Column(name = "aggregate_id")
    private String aggregateIdentifier;

    @Column(name = "sequence_number")
    private long sequenceNumber;

    @Column(name = "recorded_at")
    private Instant timeStamp;

    @Column(name = "payload_type")
    private String payloadType;

    @Column(name = "payload_revision")
    private String payloadRevision;

    @Column(name = "payload")
    private byte[] payload;

    @Column(name = "metadata")
    private byte[] metaData;

    @SuppressWarnings("NullAway.Init")
    protected EventRow() {}
}
