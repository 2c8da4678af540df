package io.faultline.query.rebuild;

import io.faultline.query.generation.Generation;
import io.faultline.query.generation.GenerationTables;
import io.faultline.query.generation.Generations;
import io.faultline.query.omission.Skipped;
import io.faultline.query.projection.Projector;
import io.faultline.query.rebuild.Progress.Cancelled;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Works on the rebuild that is under way, if no other node does: fills, verifies, switches. */
@ApplicationScoped
class RebuildWorker {

    private static final Logger LOG = Logger.getLogger(RebuildWorker.class);
    private static final int MOST_ATTEMPTS = 20;

    private final DataSource source;
    private final Jdbi database;
    private final RebuildTable table;
    private final GenerationTables tables;
    private final Generations generations;
    private final Filling filling;
    private final Verification verification;
    private final Projector projector;
    private final Clock clock;
    private final int threads;
    private final Duration retiredFor;
    private volatile boolean stopping;

    RebuildWorker(
            DataSource source,
            Jdbi database,
            RebuildTable table,
            GenerationTables tables,
            Generations generations,
            Filling filling,
            Verification verification,
            Projector projector,
            Clock clock,
            @ConfigProperty(name = "faultline.rebuild.threads", defaultValue = "0") int threads,
            @ConfigProperty(name = "faultline.rebuild.keep-retired", defaultValue = "PT5M") Duration retiredFor) {
        this.source = source;
        this.database = database;
        this.table = table;
        this.tables = tables;
        this.generations = generations;
        this.filling = filling;
        this.verification = verification;
        this.projector = projector;
        this.clock = clock;
        this.threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        this.retiredFor = retiredFor;
    }

    void stop() {
        stopping = true;
    }

    /** Another node may have switched. */
    void adoptLive() {
        generations.adopt(tables.live());
    }

    void dropRetired() {
        tables.retiredBefore(clock.instant().minus(retiredFor)).forEach(tables::drop);
    }

    void work() {
        NodeLock.take(source).ifPresent(lock -> {
            try (lock) {
                tables.abandoned().forEach(tables::drop);
                table.underWay().ifPresent(this::attempt);
            }
        });
    }

    private void attempt(Rebuild rebuild) {
        if (rebuild.cancelling()) {
            table.end(rebuild, RebuildStatus.CANCELLED, null);
            return;
        }
        if (rebuild.attempts() >= MOST_ATTEMPTS) {
            table.end(rebuild, RebuildStatus.FAILED, "it was begun " + rebuild.attempts() + " times and never ended");
            return;
        }
        Generation fresh = tables.begin();
        Skipped skipped = database.withHandle(Skipped::in);
        try {
            fill(rebuild, fresh, skipped);
            generations.adopt(fresh);
        } catch (Cancelled asked) {
            giveUp(rebuild, fresh, RebuildStatus.CANCELLED, null);
        } catch (RuntimeException failure) {
            if (stopping) {
                return;
            }
            if (failure instanceof Overtaken || !skipped.equals(database.withHandle(Skipped::in))) {
                LOG.infof("rebuild %d begins again: what is set aside has changed meanwhile", rebuild.number());
                tables.drop(fresh);
                return;
            }
            LOG.errorf(failure, "rebuild %d failed, the live facts stay", rebuild.number());
            giveUp(rebuild, fresh, RebuildStatus.FAILED, String.valueOf(failure.getMessage()));
        }
    }

    /** What is not to be projected was another when the rebuild began. */
    private static final class Overtaken extends RuntimeException {}

    private void giveUp(Rebuild rebuild, Generation fresh, RebuildStatus status, @Nullable String failure) {
        tables.drop(fresh);
        table.end(rebuild, status, failure);
    }

    private void fill(Rebuild rebuild, Generation fresh, Skipped skipped) {
        long target = projector.newestPosition();
        table.begin(rebuild, fresh.number(), target);
        Progress progress = new Progress(table, rebuild, target);
        try (SideBySide workers = new SideBySide(threads)) {
            filling.fill(fresh, target, skipped, progress, workers);
            workers.run(tables.indexing(fresh));
            tables.analyze(fresh);
            progress.enter(RebuildStatus.VERIFYING);
            verify(rebuild, fresh, target, progress.skipped(), workers);
        }
        long reached = target;
        do {
            reached = filling.follow(fresh, reached, projector.newestPosition(), skipped, progress);
        } while (!hasSwitched(rebuild, fresh, reached, skipped, progress));
    }

    private void verify(Rebuild rebuild, Generation fresh, long position, long skipped, SideBySide workers) {
        long events = verification.events(fresh, position);
        if (events != position - skipped) {
            throw new IllegalStateException(
                    "of %d events, %d of them set aside, the new facts hold %d".formatted(position, skipped, events));
        }
        Generation live = generations.live();
        if (live.derivation() == fresh.derivation() && !rebuild.forced()) {
            List<String> differences = verification.differences(live, fresh, position, workers);
            if (!differences.isEmpty()) {
                throw new IllegalStateException("the new facts differ from the live ones as of position " + position
                        + ": " + String.join("; ", differences) + ". With force they take their place all the same");
            }
        }
    }

    /** Nobody projects meanwhile, so nothing is missing from what answers next. */
    private boolean hasSwitched(Rebuild rebuild, Generation fresh, long reached, Skipped skipped, Progress progress) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.withHandle(handle -> {
                    tables.holdForSwitch(handle);
                    if (!skipped.equals(Skipped.in(handle))) {
                        throw new Overtaken();
                    }
                    if (!filling.complete(fresh, reached, projector.newestPosition(), skipped, progress)) {
                        return false;
                    }
                    if (!table.end(handle, rebuild, RebuildStatus.SWITCHED, null)) {
                        throw new Cancelled();
                    }
                    tables.makeLive(handle, fresh);
                    return true;
                }));
    }
}
