package io.faultline.query.rebuild;

import io.faultline.query.generation.Generations;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Rebuilds, asked for by operators or because the facts are another derivation's. Any node that is not busy takes one up,
 * also one whose node was killed.
 */
@ApplicationScoped
public class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);
    private static final int SECONDS_BETWEEN_LOOKS = 1;

    private final RebuildTable table;
    private final RebuildWorker worker;
    private final Generations generations;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rebuild").daemon().factory());
    private boolean asked;

    Rebuilds(RebuildTable table, RebuildWorker worker, Generations generations) {
        this.table = table;
        this.worker = worker;
        this.generations = generations;
    }

    void start(@Observes StartupEvent starting) {
        looking.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
        looking.shutdownNow();
    }

    /** Empty where another is under way. */
    public Optional<Rebuild> ask(String reason, boolean forced) {
        Optional<Rebuild> asked = table.add(reason, forced);
        asked.ifPresent(one -> looking.execute(this::look));
        return asked;
    }

    public Optional<Rebuild> find(long number) {
        return table.find(number);
    }

    public Optional<Rebuild> underWay() {
        return table.underWay();
    }

    /** The newest first. */
    public List<Rebuild> newest(int limit, long olderThan) {
        return table.newest(limit, olderThan);
    }

    /** False where it has ended. */
    public boolean cancel(long number) {
        return table.cancel(number);
    }

    private void look() {
        try {
            worker.adoptLive();
            askForCurrentFacts();
            if (table.underWay().isPresent()) {
                worker.work();
            }
            worker.dropRetired();
        } catch (RuntimeException failed) {
            LOG.warnf("rebuilds are looked for again: %s", failed.getMessage());
        }
    }

    /** Once a start: one that fails is not begun over and over again. However many nodes ask, one rebuild comes of it. */
    private void askForCurrentFacts() {
        if (!asked && generations.live().isOutdated()) {
            table.addForOutdated();
        }
        asked = true;
    }
}
