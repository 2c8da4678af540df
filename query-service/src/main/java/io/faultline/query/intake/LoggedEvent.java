package io.faultline.query.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of timeline-service's event log, which this service only reads. */
@Entity
@Immutable
@Table(name = "event", schema = "timeline")
public class LoggedEvent {

    @Id
    private long position;

    @Column(name = "payload_type")
    private String payloadType;

    @Column(name = "payload_revision")
    private String payloadRevision;

    private byte[] payload;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected LoggedEvent() {}
}
