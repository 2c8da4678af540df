package io.faultline.query.replay.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.query.fact.Facts;
import io.faultline.query.problem.Refused;
import io.faultline.query.replay.Replay;
import io.faultline.query.replay.ReplayOrder;
import io.faultline.query.replay.ReplaySettings;
import io.faultline.query.replay.order.Ordered;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** All replays, in the database: from when they are asked for until they are removed. */
@ApplicationScoped
public class Replays {

    private static final String ADD = """
            insert into query.replay (id, asked, created, status, position, known_by, derivation, frames)
            values (:id, :asked, :created, 'queued', :position, :knownBy, :derivation, :frames)
            on conflict (id) do nothing
            """;
    private static final String EXPIRE = """
            delete from query.replay where status in ('done', 'failed', 'cancelled')
              and (ended < now() - :seconds * interval '1 second'
                or number not in (select number from query.replay where status in ('done', 'failed', 'cancelled')
                                  order by ended desc, number desc limit :kept))
            """;

    /** @param isNew whether it was not there before */
    public record Added(Replay replay, boolean isNew) {}

    private final Jdbi database;
    private final ReplayRows rows;
    private final ObjectMapper json;
    private final Clock clock;
    private final ReplaySettings settings;

    Replays(Jdbi database, ReplayRows rows, ObjectMapper json, Clock clock, ReplaySettings settings) {
        this.database = database;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * The same again is the one that is there.
     *
     * @throws Refused if another has its id, or too many are unfinished
     */
    public Added add(Ordered ordered) {
        String asked = write(ordered.order());
        String id = ordered.id() == null ? UUID.randomUUID().toString() : ordered.id();
        return database.inTransaction(handle -> {
            boolean isNew = false;
            if (find(handle, id).isEmpty()) {
                refuseIfTooMany(handle);
                isNew = insert(handle, id, asked, ordered);
            }
            Replay replay = find(handle, id).orElseThrow();
            if (!isNew && !write(replay.order()).equals(asked)) {
                throw Refused.conflict(
                        "already-exists", "'" + id + "' is another replay; remove it, or take another id");
            }
            return new Added(replay, isNew);
        });
    }

    private boolean insert(Handle handle, String id, String asked, Ordered ordered) {
        return 1
                == handle.createUpdate(ADD)
                        .bind("id", id)
                        .bind("asked", asked)
                        .bind("created", clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .bind("position", ordered.position())
                        .bind("knownBy", ordered.knownBy())
                        .bind("derivation", Facts.DERIVATION_VERSION)
                        .bind("frames", ordered.frames())
                        .execute();
    }

    private void refuseIfTooMany(Handle handle) {
        int unfinished = handle.createQuery("select count(*) from query.replay where status in ('queued', 'running')")
                .mapTo(Integer.class)
                .one();
        if (unfinished >= settings.unfinished()) {
            throw Refused.tooMany(
                    "too-many-replays",
                    "'" + unfinished + "' replays wait or run; at most " + settings.unfinished()
                            + " may: cancel one, or try again later");
        }
    }

    public Optional<Replay> find(String id) {
        return database.withHandle(handle -> find(handle, id));
    }

    private Optional<Replay> find(Handle handle, String id) {
        return handle.createQuery("select * from query.replay where id = :id")
                .bind("id", id)
                .map((row, context) -> rows.read(row))
                .findOne();
    }

    /** @throws Refused if there is none */
    public Replay get(String id) {
        return find(id).orElseThrow(
                        () -> Refused.notFound("unknown-replay", "'" + id + "' is no replay, or it is no longer kept"));
    }

    /** The newest first, those older than a number. */
    public List<Replay> olderThan(long number, int limit) {
        return database.withHandle(handle -> handle.createQuery(
                        "select * from query.replay where number < :number order by number desc limit :limit")
                .bind("number", number)
                .bind("limit", limit)
                .map((row, context) -> rows.read(row))
                .list());
    }

    /** False where it was over before. */
    public boolean cancel(String id) {
        return 1
                == database.withHandle(handle -> handle.createUpdate("update query.replay set status = 'cancelled',"
                                + " ended = now() where id = :id and status in ('queued', 'running')")
                        .bind("id", id)
                        .execute());
    }

    public void remove(String id) {
        database.useHandle(handle -> handle.createUpdate("delete from query.replay where id = :id")
                .bind("id", id)
                .execute());
    }

    /** Removes what is over for long, and the oldest of what is over where that is too many. */
    public void expire() {
        database.useHandle(handle -> handle.createUpdate(EXPIRE)
                .bind("seconds", (double) settings.keep().toSeconds())
                .bind("kept", settings.kept())
                .execute());
    }

    private String write(ReplayOrder order) {
        try {
            return json.writeValueAsString(order);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
