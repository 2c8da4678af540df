package io.faultline.query.replay.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.query.replay.Replay;
import io.faultline.query.replay.ReplayOrder;
import io.faultline.query.replay.ReplayStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads replays from rows of their table. */
@ApplicationScoped
class ReplayRows {

    private final ObjectMapper json;

    ReplayRows(ObjectMapper json) {
        this.json = json;
    }

    Replay read(ResultSet row) throws SQLException {
        return new Replay(
                row.getLong("number"),
                row.getString("id"),
                order(row.getString("asked")),
                row.getTimestamp("created").toInstant(),
                ReplayStatus.named(row.getString("status")),
                row.getLong("position"),
                instant(row, "known_by"),
                row.getInt("derivation"),
                row.getInt("frames"),
                row.getInt("frames_done"),
                row.getLong("bytes"),
                row.getLong("busy_millis"),
                row.getInt("attempts"),
                instant(row, "started"),
                instant(row, "ended"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp found = row.getTimestamp(column);
        return found == null ? null : found.toInstant();
    }

    private ReplayOrder order(String asked) {
        try {
            return json.readValue(asked, ReplayOrder.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("what was asked of a replay cannot be read: " + asked, unreadable);
        }
    }
}
