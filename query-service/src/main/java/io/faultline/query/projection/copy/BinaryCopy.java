package io.faultline.query.projection.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's binary COPY format, sent as they come. See "COPY, Binary Format" in its manual. */
public final class BinaryCopy implements AutoCloseable {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short END = -1;
    private static final int NULL = -1;
    private static final int BIGINT = 20;
    private static final int SMALLINT = 21;
    private static final int SENT_AT_ONCE = 1 << 16;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private final CopyIn copy;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * SENT_AT_ONCE);

    private BinaryCopy(CopyIn copy) {
        this.copy = copy;
        buffer.put(HEADER);
    }

    /** @param table with its columns in parentheses */
    static BinaryCopy into(String table, Connection connection) throws SQLException {
        return new BinaryCopy(connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin (format binary)"));
    }

    void row(int columns) throws SQLException {
        if (buffer.position() >= SENT_AT_ONCE) {
            send();
        }
        room(2).putShort((short) columns);
    }

    public void bigint(long value) {
        room(12).putInt(8).putLong(value);
    }

    public void smallint(int value) {
        room(6).putInt(2).putShort((short) value);
    }

    public void instant(Instant value) {
        bigint(EPOCH.until(value, ChronoUnit.MICROS));
    }

    /** The first and last of {@link LocalDate} are minus and plus infinity. */
    public void day(@Nullable LocalDate value) {
        if (value == null) {
            nothing();
        } else if (value.equals(LocalDate.MIN) || value.equals(LocalDate.MAX)) {
            room(8).putInt(4).putInt(value.equals(LocalDate.MIN) ? Integer.MIN_VALUE : Integer.MAX_VALUE);
        } else {
            room(8).putInt(4).putInt(Math.toIntExact(value.toEpochDay() - FIRST_DAY));
        }
    }

    public void text(@Nullable String value) {
        if (value == null) {
            nothing();
        } else {
            bytes(value.getBytes(UTF_8));
        }
    }

    public void bytes(byte @Nullable [] value) {
        if (value == null) {
            nothing();
            return;
        }
        room(4 + value.length).putInt(value.length).put(value);
    }

    public void bigints(List<Long> values) {
        array(BIGINT, values.size(), 12);
        values.forEach(this::bigint);
    }

    public void smallints(@Nullable Collection<Short> values) {
        if (values == null) {
            nothing();
            return;
        }
        array(SMALLINT, values.size(), 6);
        values.forEach(this::smallint);
    }

    /** In one dimension, its indexes counted from 1; an empty one has no dimension. */
    private void array(int type, int count, int bytes) {
        int dimensions = count == 0 ? 0 : 1;
        ByteBuffer room = room(24);
        room.putInt(12 + 8 * dimensions + bytes * count);
        room.putInt(dimensions).putInt(0).putInt(type);
        if (dimensions > 0) {
            room.putInt(count).putInt(1);
        }
    }

    private void nothing() {
        room(4).putInt(NULL);
    }

    void finish() throws SQLException {
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
