package io.faultline.query.replay.job;

import io.faultline.query.fact.Facts;
import io.faultline.query.replay.Replay;
import io.faultline.query.replay.ReplaySettings;
import io.faultline.query.replay.job.StoredFrames.Packed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Which replays this node works on. A replay is let for a while, by the clock of the database, and for longer with every
 * frame and sign of life; whoever lets it run out finds it taken when the next frame is to count.
 */
@ApplicationScoped
public class Leases {

    private static final String TAKE = """
            update query.replay set status = 'running', owner = :owner, attempts = attempts + 1,
              leased_until = now() + :lease * interval '1 second', started = coalesce(started, now())
            where number = (
                select number from query.replay
                where status in ('queued', 'running') and (status = 'queued' or leased_until < now())
                  and position <= :read and not number = any(:others)
                order by number limit 1 for update skip locked)
            returning *
            """;
    private static final String RENEW = """
            update query.replay set leased_until = now() + :lease * interval '1 second'
            where owner = :owner and status = 'running' returning number
            """;
    private static final String ADVANCE = """
            update query.replay set frames_done = frames_done + 1, attempts = 0, bytes = bytes + :bytes,
              busy_millis = busy_millis + :millis, leased_until = now() + :lease * interval '1 second',
              status = case when frames_done + 1 = frames then 'done' else status end,
              ended = case when frames_done + 1 = frames then now() end
            where number = :number and owner = :owner and status = 'running' and frames_done = :frame
            """;
    private static final String BEGIN_ANEW = """
            update query.replay set frames_done = 0, bytes = 0, busy_millis = 0, derivation = :derivation
            where number = :number and owner = :owner and status = 'running'
            """;

    private final Jdbi database;
    private final ReplayRows rows;
    private final ReplaySettings settings;
    private final String owner = UUID.randomUUID().toString();

    Leases(Jdbi database, ReplayRows rows, ReplaySettings settings) {
        this.database = database;
        this.rows = rows;
        this.settings = settings;
    }

    /**
     * The oldest that nobody works on.
     *
     * @param read position up to which this node has read
     * @param others what it works on already
     */
    public Optional<Replay> take(long read, Set<Long> others) {
        return database.withHandle(handle -> handle.createQuery(TAKE)
                .bind("owner", owner)
                .bind("lease", seconds())
                .bind("read", read)
                .bindArray("others", Long.class, others)
                .map((row, context) -> rows.read(row))
                .findOne());
    }

    /** A sign of life; answers the numbers of those that are still this node's. */
    public Set<Long> renew() {
        return database.withHandle(handle -> handle.createQuery(RENEW)
                .bind("owner", owner)
                .bind("lease", seconds())
                .mapTo(Long.class)
                .collect(Collectors.toSet()));
    }

    /**
     * A frame is complete, and counts from here on.
     *
     * @param rest what of it is not stored yet
     * @throws NoLongerMine if the replay is not
     */
    public void advance(Replay replay, int frame, List<Packed> rest, long bytes, long millis) {
        database.useTransaction(handle -> {
            int advanced = handle.createUpdate(ADVANCE)
                    .bind("number", replay.number())
                    .bind("owner", owner)
                    .bind("frame", frame)
                    .bind("bytes", bytes)
                    .bind("millis", millis)
                    .bind("lease", seconds())
                    .execute();
            requireMine(advanced, replay);
            StoredFrames.put(handle, replay.number(), frame, rest);
        });
    }

    /** Frames that another version of the derivation made do not go with those that this one makes. */
    public void beginAnew(Replay replay) {
        database.useTransaction(handle -> {
            int begun = handle.createUpdate(BEGIN_ANEW)
                    .bind("number", replay.number())
                    .bind("owner", owner)
                    .bind("derivation", Facts.DERIVATION_VERSION)
                    .execute();
            requireMine(begun, replay);
            handle.createUpdate("delete from query.replay_frame where replay = :number")
                    .bind("number", replay.number())
                    .execute();
        });
    }

    /** False where it was over, or another node's, before. */
    public boolean fail(Replay replay, String failure) {
        return 1
                == database.withHandle(
                        handle -> own(handle, "status = 'failed', ended = now(), failure = :failure", replay)
                                .bind("failure", failure)
                                .execute());
    }

    /** Whoever asks next may have it. */
    public void giveBack(Replay replay) {
        database.useHandle(handle -> own(handle, "leased_until = now() - interval '1 second'", replay)
                .execute());
    }

    private Update own(Handle handle, String change, Replay replay) {
        return handle.createUpdate("update query.replay set " + change
                        + " where number = :number and owner = :owner and status = 'running'")
                .bind("number", replay.number())
                .bind("owner", owner);
    }

    private static void requireMine(int updated, Replay replay) {
        if (updated == 0) {
            throw new NoLongerMine(replay.id());
        }
    }

    private double seconds() {
        return settings.lease().toMillis() / 1000.0;
    }
}
