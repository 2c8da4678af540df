package io.faultline.benchmark.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Writes rows into a table by COPY in PostgreSQL's binary format. */
public final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int BUFFER = 1 << 20;

    private final DataOutputStream out;

    public BinaryCopy(Connection connection, String table) throws SQLException, IOException {
        PGConnection channel = connection.unwrap(PGConnection.class);
        out = new DataOutputStream(new BufferedOutputStream(
                new PGCopyOutputStream(channel, "copy " + table + " from stdin (format binary)", BUFFER), BUFFER));
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    public BinaryCopy row(int columns) throws IOException {
        out.writeShort(columns);
        return this;
    }

    public BinaryCopy number(long value) throws IOException {
        out.writeInt(8);
        out.writeLong(value);
        return this;
    }

    public BinaryCopy text(@Nullable String value) throws IOException {
        return value == null ? nothing() : bytes(value.getBytes(UTF_8));
    }

    public BinaryCopy bytes(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
        return this;
    }

    public BinaryCopy instant(Instant value) throws IOException {
        return number(ChronoUnit.MICROS.between(EPOCH, value));
    }

    public BinaryCopy day(LocalDate value) throws IOException {
        out.writeInt(4);
        out.writeInt((int) (value.toEpochDay() - FIRST_DAY.toEpochDay()));
        return this;
    }

    /** All days from the first on, up to but without the last, which may be open. */
    public BinaryCopy days(LocalDate from, @Nullable LocalDate until) throws IOException {
        out.writeInt(until == null ? 9 : 17);
        out.writeByte(until == null ? 0x12 : 0x02);
        day(from);
        if (until != null) {
            day(until);
        }
        return this;
    }

    private BinaryCopy nothing() throws IOException {
        out.writeInt(-1);
        return this;
    }

    @Override
    public void close() throws IOException {
        out.writeShort(-1);
        out.close();
    }
}
