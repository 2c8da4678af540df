package io.faultline.query.rebuild;

import io.faultline.query.fact.Facts;
import io.faultline.query.generation.Generation;
import io.faultline.query.generation.Generations;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** All rebuilds that were asked for. */
@ApplicationScoped
class RebuildTable {

    private static final String UNDER_WAY = "status in ('queued', 'running', 'verifying')";

    private final Jdbi database;
    private final Generations generations;

    RebuildTable(Jdbi database, Generations generations) {
        this.database = database;
        this.generations = generations;
    }

    /** Empty where another is under way. */
    Optional<Rebuild> add(String reason, boolean forced) {
        return database.withHandle(handle -> add(handle, reason, forced));
    }

    /** Unless another is under way, or another node has switched to current facts meanwhile. */
    void addForOutdated() {
        database.useTransaction(handle -> {
            Generation live = generations.held(handle);
            if (live.isOutdated()) {
                add(handle, "derivation %d replaces %d".formatted(Facts.DERIVATION_VERSION, live.derivation()), false);
            }
        });
    }

    private static Optional<Rebuild> add(Handle handle, String reason, boolean forced) {
        return handle.createQuery("insert into query.rebuild (reason, forced, status)"
                        + " values (:reason, :forced, 'queued') on conflict do nothing returning *")
                .bind("reason", reason)
                .bind("forced", forced)
                .map(RebuildTable::rebuild)
                .findOne();
    }

    Optional<Rebuild> find(long number) {
        return database.withHandle(handle -> handle.createQuery("select * from query.rebuild where number = :number")
                .bind("number", number)
                .map(RebuildTable::rebuild)
                .findOne());
    }

    Optional<Rebuild> underWay() {
        return database.withHandle(handle -> handle.createQuery("select * from query.rebuild where " + UNDER_WAY)
                .map(RebuildTable::rebuild)
                .findOne());
    }

    /** The newest first. */
    List<Rebuild> newest(int limit, long olderThan) {
        return database.withHandle(handle -> handle.createQuery(
                        "select * from query.rebuild where number < :older order by number desc limit :limit")
                .bind("older", olderThan)
                .bind("limit", limit)
                .map(RebuildTable::rebuild)
                .list());
    }

    void begin(Rebuild rebuild, int generation, long target) {
        database.useHandle(handle -> handle.createUpdate("update query.rebuild set status = 'running',"
                        + " started_at = now(), attempts = attempts + 1, generation = :generation, projected = 0,"
                        + " target = :target where number = :number")
                .bind("generation", generation)
                .bind("target", target)
                .bind("number", rebuild.number())
                .execute());
    }

    /** False where it is to be cancelled. */
    boolean advance(Rebuild rebuild, RebuildStatus status, long projected, long target) {
        return database.withHandle(handle -> handle.createQuery("update query.rebuild set status = :status,"
                        + " projected = :projected, target = :target where number = :number returning not cancelling")
                .bind("status", status.toString())
                .bind("projected", projected)
                .bind("target", target)
                .bind("number", rebuild.number())
                .mapTo(Boolean.class)
                .one());
    }

    void end(Rebuild rebuild, RebuildStatus status, @Nullable String failure) {
        database.useHandle(handle -> end(handle, rebuild, status, failure));
    }

    /** In the transaction that the caller holds; false where it is to be cancelled and was not. */
    boolean end(Handle handle, Rebuild rebuild, RebuildStatus status, @Nullable String failure) {
        return 1
                == handle.createUpdate("update query.rebuild set status = :status, ended_at = now(), failure = :failure"
                                + " where number = :number and " + UNDER_WAY + " and (:cancelled or not cancelling)")
                        .bind("status", status.toString())
                        .bind("failure", failure)
                        .bind("cancelled", status != RebuildStatus.SWITCHED)
                        .bind("number", rebuild.number())
                        .execute();
    }

    /** Whoever works on it stops as soon as it hears of that; false where it has ended. */
    boolean cancel(long number) {
        return 1
                == database.withHandle(handle -> handle.createUpdate(
                                "update query.rebuild set cancelling = true where number = :number and " + UNDER_WAY)
                        .bind("number", number)
                        .execute());
    }

    private static Rebuild rebuild(ResultSet row, StatementContext context) throws SQLException {
        return new Rebuild(
                row.getLong("number"),
                row.getString("reason"),
                row.getBoolean("forced"),
                RebuildStatus.named(row.getString("status")),
                row.getTimestamp("requested_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")),
                row.getInt("attempts"),
                row.getObject("generation", Integer.class),
                row.getLong("projected"),
                row.getObject("target", Long.class),
                row.getBoolean("cancelling"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
