package io.faultline.query.replay.job;

import io.faultline.query.packing.Packing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The frames of all replays, packed. */
@ApplicationScoped
public class StoredFrames {

    /** What a frame shows never changes, so that whoever writes a part of it once more writes the same. */
    private static final String PUT = """
            insert into query.replay_frame (replay, frame, subject, state, changes, difference)
            values (:replay, :frame, :subject, :state, :changes, :difference)
            on conflict (replay, frame, subject) do update
            set state = excluded.state, changes = excluded.changes, difference = excluded.difference
            """;

    private static final String READ = """
            select subject, state, changes, difference from query.replay_frame
            where replay = :replay and frame = :frame order by subject
            """;

    /** A part as it is stored. */
    public record Packed(
            int subject, byte @Nullable [] state, byte @Nullable [] changes, byte @Nullable [] difference) {

        public static Packed of(Part part) {
            return new Packed(part.subject(), packed(part.state()), packed(part.changes()), packed(part.difference()));
        }

        public int bytes() {
            return length(state) + length(changes) + length(difference);
        }

        private static byte @Nullable [] packed(byte @Nullable [] bytes) {
            return bytes == null ? null : Packing.pack(bytes);
        }

        private static int length(byte @Nullable [] bytes) {
            return bytes == null ? 0 : bytes.length;
        }
    }

    private final Jdbi database;

    StoredFrames(Jdbi database) {
        this.database = database;
    }

    /** Some parts of a frame that is not complete yet, which nobody sees. */
    public void put(long replay, int frame, List<Packed> parts) {
        database.useHandle(handle -> put(handle, replay, frame, parts));
    }

    static void put(Handle handle, long replay, int frame, List<Packed> parts) {
        if (parts.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(PUT);
        for (Packed part : parts) {
            batch.bind("replay", replay)
                    .bind("frame", frame)
                    .bind("subject", part.subject())
                    .bind("state", part.state())
                    .bind("changes", part.changes())
                    .bind("difference", part.difference())
                    .add();
        }
        batch.execute();
    }

    /** The parts of a frame, in the order of the subjects that were asked for. */
    public List<Part> read(long replay, int frame) {
        return database.withHandle(handle -> handle.createQuery(READ)
                .bind("replay", replay)
                .bind("frame", frame)
                .map((row, context) -> new Part(
                        row.getInt("subject"),
                        unpacked(row.getBytes("state")),
                        unpacked(row.getBytes("changes")),
                        unpacked(row.getBytes("difference"))))
                .list());
    }

    private static byte @Nullable [] unpacked(byte @Nullable [] bytes) {
        return bytes == null ? null : Packing.unpack(bytes);
    }
}
