package io.faultline.query.generation;

import io.faultline.query.fact.Facts;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** Which generation this node answers from. SQL names it {@code <live>}. */
@ApplicationScoped
public class Generations {

    private static final String LIVE = "live";
    private static final int FIRST_OF_ALL = 1;

    private final Jdbi database;
    private final GenerationTables tables;
    private final Event<Rederived> rederived;
    private volatile @Nullable Generation live;

    Generations(Jdbi database, GenerationTables tables, Event<Rederived> rederived) {
        this.database = database;
        this.tables = tables;
        this.rederived = rederived;
    }

    /** Before anything is read. */
    void open(@Observes @Priority(FIRST_OF_ALL) StartupEvent starting) {
        Generation found = tables.liveOrFirst();
        live = found;
        name(found);
    }

    public Generation live() {
        return Objects.requireNonNull(live, "nothing has been opened yet");
    }

    /** What tells answers of one derivation from those of another: while newer code answers from older facts, both. */
    public String derivation() {
        int rows = live().derivation();
        return rows == Facts.DERIVATION_VERSION ? String.valueOf(rows) : rows + " read by " + Facts.DERIVATION_VERSION;
    }

    /** The live one of all nodes, held for the rest of the caller's transaction: nobody switches meanwhile. */
    public Generation held(Handle handle) {
        // who waited for a switch finds what it waited for retired, and looks again
        return hold(handle)
                .or(() -> hold(handle))
                .orElseThrow(() -> new IllegalStateException("no facts are live, or they are switched all the time"));
    }

    private static Optional<Generation> hold(Handle handle) {
        return handle.createQuery("select number, derivation from query.generation where status = 'live' for share")
                .map(GenerationTables::generation)
                .findOne();
    }

    /** Questions that are being answered go on with the one that they began with. */
    public synchronized void adopt(Generation other) {
        if (other.number() > live().number()) {
            boolean another = other.derivation() != live().derivation();
            live = other;
            name(other);
            if (another) {
                rederived.fire(new Rederived());
            }
        }
    }

    private void name(Generation generation) {
        database.getConfig(SqlStatements.class).define(LIVE, generation.schema());
    }
}
