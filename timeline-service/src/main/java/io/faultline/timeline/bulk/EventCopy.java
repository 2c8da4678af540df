package io.faultline.timeline.bulk;

import com.github.f4b6a3.uuid.UuidCreator;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Puts events into the log by PostgreSQL's binary COPY, with the very columns that Axon's engine would write. */
@ApplicationScoped
class EventCopy {

    private static final String TABLE = """
            timeline.event (position, event_identifier, aggregate_type, aggregate_id, sequence_number, recorded_at,
            payload_type, payload_revision, payload, metadata)""";

    /** What the serializer of the store makes of no metadata at all. */
    private static final byte[] NO_METADATA = "{}".getBytes(StandardCharsets.US_ASCII);

    private final DataSource database;
    private final EventCodec codec = new EventCodec();

    EventCopy(DataSource database) {
        this.database = database;
    }

    void append(List<Appended> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                BinaryCopy copy = BinaryCopy.into(TABLE, connection)) {
            for (Appended event : events) {
                StoredEvent stored = encoded(event);
                copy.row(10)
                        .number(event.position())
                        .text(UuidCreator.getTimeOrderedEpochPlus1().toString())
                        .text(event.streamType())
                        .text(event.streamId())
                        .number(event.sequence())
                        .instant(event.recordedAt())
                        .text(stored.type())
                        .text(stored.revision())
                        .bytes(stored.payload())
                        .bytes(NO_METADATA);
            }
            copy.finish();
        } catch (SQLException failure) {
            throw new IllegalStateException("events cannot be appended", failure);
        }
    }

    private StoredEvent encoded(Appended appended) {
        byte[] statement = appended.statement();
        return statement != null && appended.event() instanceof ActionEvent.OfStatement about
                ? codec.encode(about, statement)
                : codec.encode(appended.event());
    }
}
