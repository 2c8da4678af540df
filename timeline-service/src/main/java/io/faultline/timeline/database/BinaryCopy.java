package io.faultline.timeline.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's binary COPY format, sent as they come. See "COPY, Binary Format" in its manual. */
public final class BinaryCopy implements AutoCloseable {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short END = -1;
    private static final int SENT_AT_ONCE = 1 << 16;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * SENT_AT_ONCE);

    private BinaryCopy(CopyIn copy) {
        this.copy = copy;
        buffer.put(HEADER);
    }

    /** @param table with its columns in parentheses */
    public static BinaryCopy into(String table, Connection connection) throws SQLException {
        return new BinaryCopy(connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin (format binary)"));
    }

    public BinaryCopy row(int columns) throws SQLException {
        if (buffer.position() >= SENT_AT_ONCE) {
            send();
        }
        room(2).putShort((short) columns);
        return this;
    }

    public BinaryCopy number(long value) {
        room(12).putInt(8).putLong(value);
        return this;
    }

    public BinaryCopy integer(int value) {
        room(8).putInt(4).putInt(value);
        return this;
    }

    public BinaryCopy instant(Instant value) {
        return number(EPOCH.until(value, ChronoUnit.MICROS));
    }

    public BinaryCopy uuid(UUID value) {
        room(20).putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    public BinaryCopy text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryCopy bytes(byte[] value) {
        room(4 + value.length).putInt(value.length).put(value);
        return this;
    }

    public void finish() throws SQLException {
        room(2).putShort(END);
        send();
        copy.endCopy();
    }

    /** Without {@link #finish} nothing was copied. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int grown = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
            buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), grown)).position(buffer.position());
        }
        return buffer;
    }
}
