package io.faultline.timeline.bulk;

import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.StoredEvent;
import io.faultline.contract.event.TimelineEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads many streams of the log in one query. */
@ApplicationScoped
class Streams {

    private static final String SELECT = """
            select aggregate_id, payload_type, payload_revision, payload from timeline.event
            where aggregate_id = any(?) order by aggregate_id, sequence_number""";

    private final DataSource database;
    private final EventCodec codec = new EventCodec();

    Streams(DataSource database) {
        this.database = database;
    }

    /** Events by stream, oldest first; a stream that does not exist is left out. */
    Map<String, List<TimelineEvent>> read(Collection<String> streamIds) {
        Map<String, List<TimelineEvent>> streams = new HashMap<>();
        if (streamIds.isEmpty()) {
            return streams;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("text", streamIds.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    streams.computeIfAbsent(rows.getString(1), unknown -> new ArrayList<>())
                            .add(codec.decode(new StoredEvent(rows.getString(2), rows.getString(3), rows.getBytes(4))));
                }
            }
            return streams;
        } catch (SQLException failure) {
            throw new IllegalStateException("streams of the event log cannot be read", failure);
        }
    }
}
