package io.faultline.query.projection;

import io.faultline.contract.event.StoredEvent;
import io.faultline.query.packing.Packing;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads an event back from a row of this service's log. */
public final class LoggedRow {

    private LoggedRow() {}

    /** @param row with {@code payload_type}, {@code payload_revision} and {@code payload} */
    public static StoredEvent stored(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString("payload_type"),
                row.getString("payload_revision"),
                Packing.unpack(row.getBytes("payload")));
    }
}
