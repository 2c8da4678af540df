package io.faultline.query.intake.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/** Reads events of timeline-service's log straight from PostgreSQL, in its binary COPY format. */
final class CopiedEvents {

    private static final String COPY = "copy (select position, payload_type, payload_revision, payload"
            + " from timeline.event where %s) to stdout (format binary)";
    private static final int HEADER_BYTES = 19;
    private static final int BUFFER = 1 << 16;

    private final DataSource database;

    CopiedEvents(DataSource database) {
        this.database = database;
    }

    /**
     * @param where and in which order
     * @param bytes after whose payloads no more are read
     */
    List<Recorded> read(String where, long bytes) {
        try (Connection connection = database.getConnection();
                DataInputStream rows = new DataInputStream(new BufferedInputStream(
                        new PGCopyInputStream(connection.unwrap(PGConnection.class), COPY.formatted(where)), BUFFER))) {
            return read(rows, bytes);
        } catch (SQLException failure) {
            throw new IllegalStateException("the event log cannot be read", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException("the event log cannot be read", failure);
        }
    }

    private static List<Recorded> read(DataInputStream rows, long mostBytes) throws IOException {
        List<Recorded> events = new ArrayList<>();
        rows.skipNBytes(HEADER_BYTES);
        long bytes = 0;
        while (bytes < mostBytes && rows.readShort() >= 0) {
            rows.readInt();
            Recorded event = new Recorded(rows.readLong(), text(rows), text(rows), bytes(rows));
            events.add(event);
            bytes += event.payload().length;
        }
        return events;
    }

    private static String text(DataInputStream rows) throws IOException {
        return new String(bytes(rows), UTF_8);
    }

    private static byte[] bytes(DataInputStream rows) throws IOException {
        return rows.readNBytes(rows.readInt());
    }
}
