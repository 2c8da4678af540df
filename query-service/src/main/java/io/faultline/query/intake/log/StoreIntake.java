package io.faultline.query.intake.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
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

/** Reads timeline-service's event log straight from PostgreSQL, in its binary COPY format. */
@ApplicationScoped
public class StoreIntake implements EventIntake {

    private static final String NEXT = """
            copy (select position, payload_type, payload_revision, payload from timeline.event
                  where position > %d order by position limit %d) to stdout (format binary)
            """;

    private static final int HEADER_BYTES = 19;
    private static final int BUFFER = 1 << 16;

    /** Far less than a range of the longest statements: they are held in memory, decoded. */
    private static final int MOST_BYTES = 16 << 20;

    private final DataSource database;
    private final StoreNews news;

    StoreIntake(DataSource database, StoreNews news) {
        this.database = database;
        this.news = news;
    }

    @Override
    public List<Recorded> after(long position, int limit) {
        try (Connection connection = database.getConnection();
                DataInputStream rows = new DataInputStream(new BufferedInputStream(
                        new PGCopyInputStream(connection.unwrap(PGConnection.class), NEXT.formatted(position, limit)),
                        BUFFER))) {
            return read(rows);
        } catch (SQLException failure) {
            throw new IllegalStateException("the event log cannot be read", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException("the event log cannot be read", failure);
        }
    }

    private static List<Recorded> read(DataInputStream rows) throws IOException {
        List<Recorded> events = new ArrayList<>();
        rows.skipNBytes(HEADER_BYTES);
        int bytes = 0;
        while (bytes < MOST_BYTES && rows.readShort() >= 0) {
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

    @Override
    public Runnable onNews(Runnable wake) {
        return news.subscribe(wake);
    }
}
