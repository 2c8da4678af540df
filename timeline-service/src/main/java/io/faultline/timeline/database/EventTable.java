package io.faultline.timeline.database;

import io.faultline.contract.event.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of the log: reads many streams in one query, and appends many events by PostgreSQL's binary COPY. */
@ApplicationScoped
public class EventTable {

    private static final String COLUMNS = "position, event_identifier, aggregate_type, aggregate_id, sequence_number,"
            + " recorded_at, payload_type, payload_revision, payload, metadata";
    private static final String STREAMS = "select " + COLUMNS + " from timeline.event where aggregate_id = any(?)"
            + " order by aggregate_id, sequence_number";

    private final Database database;

    EventTable(Database database) {
        this.database = database;
    }

    /** Events by stream, oldest first; a stream that does not exist is left out. */
    public Map<String, List<EventLine>> streams(Collection<String> streamIds) {
        Map<String, List<EventLine>> streams = new HashMap<>();
        if (!streamIds.isEmpty()) {
            for (EventLine line : database.query(STREAMS, EventTable::line, streamIds)) {
                streams.computeIfAbsent(line.streamId(), unknown -> new ArrayList<>())
                        .add(line);
            }
        }
        return streams;
    }

    /** Whoever appends holds the append lock, and gave out the positions under it. */
    public void append(List<EventLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        database.work(connection -> {
            try (BinaryCopy copy = BinaryCopy.into("timeline.event (" + COLUMNS + ")", connection)) {
                for (EventLine line : lines) {
                    copy.row(10)
                            .number(line.position())
                            .text(line.identifier())
                            .text(line.streamType())
                            .text(line.streamId())
                            .number(line.sequence())
                            .instant(line.recordedAt())
                            .text(line.event().type())
                            .text(line.event().revision())
                            .bytes(line.event().payload())
                            .bytes(line.metadata());
                }
                copy.finish();
                return lines.size();
            }
        });
    }

    private static EventLine line(ResultSet row) throws SQLException {
        return new EventLine(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                new StoredEvent(row.getString(7), row.getString(8), row.getBytes(9)),
                row.getBytes(10));
    }
}
