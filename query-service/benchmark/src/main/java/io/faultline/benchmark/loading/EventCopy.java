package io.faultline.benchmark.loading;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.faultline.benchmark.data.Happening;
import io.faultline.benchmark.data.Touched;
import io.faultline.contract.SubjectId;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.StoredEvent;
import io.faultline.contract.event.SubjectEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Writes events into the log as the store would: dense positions, numbered within each action, under public names. */
final class EventCopy implements AutoCloseable {

    static final String TABLE = "timeline.event";

    /** What the store's serializer makes of metadata that is empty. */
    private static final byte[] NO_METADATA = "{}".getBytes(US_ASCII);

    private static final byte[] STATEMENT = "\"statement\":".getBytes(US_ASCII);

    private record Encoded(Happening happening, StoredEvent stored, int statementBytes) {}

    private final EventCodec codec = new EventCodec();
    private final SplittableRandom identifiers = new SplittableRandom(11);
    private final Instant recordedAt = Instant.now();
    private final BinaryCopy events;
    private final BinaryCopy rows;
    private final Set<SubjectId> watched;
    private long position;
    private long statementBytes;

    /** @param watched subjects whose events are also kept in {@code benchmark.subject_row} */
    EventCopy(Connection events, Connection rows, Set<SubjectId> watched) throws SQLException, IOException {
        this.events = new BinaryCopy(events, TABLE + " (" + EventColumns.NAMES + ")");
        this.rows = new BinaryCopy(rows, "benchmark.subject_row");
        this.watched = watched;
    }

    void write(List<Happening> happenings) {
        try {
            for (Encoded encoded : happenings.parallelStream().map(this::encode).toList()) {
                write(encoded);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Encoded encode(Happening happening) {
        StoredEvent stored = codec.encode(happening.event());
        return new Encoded(happening, stored, statementBytesOf(stored.payload()));
    }

    private void write(Encoded encoded) throws IOException {
        position++;
        statementBytes += encoded.statementBytes();
        Happening happening = encoded.happening();
        StoredEvent stored = encoded.stored();
        events.row(EventColumns.COUNT)
                .number(position)
                .text(new UUID(identifiers.nextLong(), identifiers.nextLong()).toString())
                .text(happening.event() instanceof SubjectEvent ? "subject" : "action")
                .text(happening.event().aggregateId())
                .number(happening.sequence())
                .instant(recordedAt.plusNanos(position * 1_000))
                .text(stored.type())
                .text(stored.revision())
                .bytes(stored.payload())
                .bytes(NO_METADATA);
        for (SubjectId subject : Touched.by(happening.event())) {
            if (watched.contains(subject)) {
                rows.row(3).text(subject.value()).number(position).bytes(stored.payload());
            }
        }
    }

    /** Length of a line of NDJSON with the statement in it; 0 where the event has none. */
    private static int statementBytesOf(byte[] payload) {
        int last = Math.min(payload.length - STATEMENT.length, 400);
        for (int at = 0; at < last; at++) {
            if (payload[at] == '"' && isStatementAt(payload, at)) {
                return payload.length - at - STATEMENT.length;
            }
        }
        return 0;
    }

    private static boolean isStatementAt(byte[] payload, int at) {
        for (int i = 0; i < STATEMENT.length; i++) {
            if (payload[at + i] != STATEMENT[i]) {
                return false;
            }
        }
        return true;
    }

    long position() {
        return position;
    }

    /** Bytes that all statements would take as NDJSON. */
    long statementBytes() {
        return statementBytes;
    }

    @Override
    public void close() throws IOException {
        events.close();
        rows.close();
    }
}
