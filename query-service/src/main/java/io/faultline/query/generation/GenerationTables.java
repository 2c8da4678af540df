package io.faultline.query.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.faultline.query.fact.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The schemas that hold generations, and the list of them. */
@ApplicationScoped
public class GenerationTables {

    private static final String TABLES = resource("/generation/tables.sql");
    private static final List<String> INDEXES =
            Arrays.asList(resource("/generation/indexes.sql").split("\n\n"));
    /** Any number that nothing else locks. */
    private static final long FIRST = 0x6661756c74310001L;

    private final Jdbi database;

    GenerationTables(Jdbi database) {
        this.database = database;
    }

    /** The live one; the first there ever is where there is none. Of several nodes that start, one makes it. */
    Generation liveOrFirst() {
        return database.inTransaction(handle -> {
            handle.execute("select pg_advisory_xact_lock(?)", FIRST);
            return live(handle).orElseGet(() -> {
                Generation first = add(handle, "live");
                INDEXES.forEach(handle::execute);
                return first;
            });
        });
    }

    public Generation live() {
        return database.withHandle(handle -> live(handle).orElseThrow());
    }

    private static Optional<Generation> live(Handle handle) {
        return handle.createQuery("select number, derivation from query.generation where status = 'live'")
                .map(GenerationTables::generation)
                .findOne();
    }

    /** A new one to be filled, without indexes. */
    public Generation begin() {
        return database.inTransaction(handle -> add(handle, "filling"));
    }

    private static Generation add(Handle handle, String status) {
        Generation added = handle.createQuery(
                        "insert into query.generation (derivation, status) values (:derivation, :status)"
                                + " returning number, derivation")
                .bind("derivation", Facts.DERIVATION_VERSION)
                .bind("status", status)
                .map(GenerationTables::generation)
                .one();
        // left over where somebody dropped the list of them, so that all is read anew
        handle.execute("drop schema if exists " + added.schema() + " cascade");
        handle.execute("create schema " + added.schema());
        handle.execute("set local search_path to " + added.schema());
        handle.execute(TABLES);
        return added;
    }

    /** What makes its indexes, by table: the tables can be worked on side by side. */
    public List<Runnable> indexing(Generation generation) {
        return INDEXES.stream()
                .<Runnable>map(ofTable -> () -> index(generation, ofTable))
                .toList();
    }

    private void index(Generation generation, String ofTable) {
        database.useTransaction(handle -> {
            handle.execute("set local search_path to " + generation.schema());
            handle.execute("set local maintenance_work_mem = '128MB'");
            handle.execute(ofTable);
        });
    }

    /** Lets PostgreSQL count what is in the tables, so that it plans well from the first question on. */
    public void analyze(Generation generation) {
        database.useHandle(handle -> handle.createQuery("select format('analyze %I.%I', schemaname, tablename)"
                        + " from pg_tables where schemaname = :schema")
                .bind("schema", generation.schema())
                .mapTo(String.class)
                .forEach(handle::execute));
    }

    /** Who projects into the live one waits until the caller's transaction has ended. */
    public void holdForSwitch(Handle handle) {
        handle.execute("select from query.generation where status = 'live' for update");
    }

    /** The next one to answer, in the transaction in which the live one is held. */
    public void makeLive(Handle handle, Generation generation) {
        handle.execute("update query.generation set status = 'retired', since = now() where status = 'live'");
        handle.execute(
                "update query.generation set status = 'live', since = now() where number = ?", generation.number());
    }

    /** Those that nobody fills any more: whoever did is gone. */
    public List<Generation> abandoned() {
        return withStatus("filling", Instant.MAX);
    }

    public List<Generation> retiredBefore(Instant before) {
        return withStatus("retired", before);
    }

    private List<Generation> withStatus(String status, Instant before) {
        return database.withHandle(handle -> handle.createQuery("select number, derivation from query.generation"
                        + " where status = :status and (:always or since < :before) order by number")
                .bind("status", status)
                .bind("always", before.equals(Instant.MAX))
                .bind("before", before.equals(Instant.MAX) ? Instant.EPOCH : before)
                .map(GenerationTables::generation)
                .list());
    }

    /** Waits for questions that are still answered from it. */
    public void drop(Generation generation) {
        database.useTransaction(handle -> {
            handle.execute("drop schema if exists " + generation.schema() + " cascade");
            handle.execute("delete from query.generation where number = ?", generation.number());
        });
    }

    /** What operators see of them, the newest first. */
    public List<Kept> kept() {
        return database.withHandle(handle -> handle.createQuery(
                        "select number, derivation, status, since from query.generation order by number desc")
                .map((row, context) -> new Kept(
                        generation(row, context),
                        row.getString("status"),
                        row.getTimestamp("since").toInstant()))
                .list());
    }

    /** @param since when it got its status: filling, live or retired */
    public record Kept(Generation generation, String status, Instant since) {}

    static Generation generation(ResultSet row, StatementContext context) throws SQLException {
        return new Generation(row.getInt("number"), row.getInt("derivation"));
    }

    private static String resource(String name) {
        try (InputStream resource = GenerationTables.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
