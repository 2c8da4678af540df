package io.faultline.query.replay.run;

import io.faultline.query.problem.LossOfDatabase;
import io.faultline.query.projection.Watermark;
import io.faultline.query.replay.Replay;
import io.faultline.query.replay.ReplaySettings;
import io.faultline.query.replay.job.Leases;
import io.faultline.query.replay.job.NoLongerMine;
import io.faultline.query.replay.job.Replays;
import io.faultline.query.replay.run.ReplayRuns.TooLarge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs replays, the oldest first, those of other nodes that gave no sign of life for long included. */
@ApplicationScoped
public class ReplayQueue {

    private static final Logger LOG = Logger.getLogger(ReplayQueue.class);
    private static final int MILLIS_BETWEEN_LOOKS = 500;
    private static final int SECONDS_BETWEEN_TIDYING = 30;
    /** A frame that ends its node is not begun for ever. */
    private static final int MOST_ATTEMPTS = 20;

    private final Replays replays;
    private final Leases leases;
    private final ReplayRuns runs;
    private final Watermark watermark;
    private final ReplaySettings settings;
    private final ScheduledExecutorService workers;
    private final ScheduledExecutorService upkeep;
    private final Set<Long> mine = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    ReplayQueue(Replays replays, Leases leases, ReplayRuns runs, Watermark watermark, ReplaySettings settings) {
        this.replays = replays;
        this.leases = leases;
        this.runs = runs;
        this.watermark = watermark;
        this.settings = settings;
        this.workers = Executors.newScheduledThreadPool(
                settings.atOnce(),
                Thread.ofPlatform().name("replay-", 0).daemon().factory());
        this.upkeep = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("replay-upkeep").daemon().factory());
    }

    void start(@Observes StartupEvent starting) {
        for (int i = 0; i < settings.atOnce(); i++) {
            workers.scheduleWithFixedDelay(this::work, 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        }
        long renewal = Math.max(1, settings.lease().toMillis() / 4);
        upkeep.scheduleWithFixedDelay(this::renew, renewal, renewal, TimeUnit.MILLISECONDS);
        upkeep.scheduleWithFixedDelay(this::tidy, 1, SECONDS_BETWEEN_TIDYING, TimeUnit.SECONDS);
    }

    /** What runs goes on from its last frame, here or on another node. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        upkeep.shutdownNow();
        workers.shutdown();
        workers.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** There may be something to do. */
    public void look() {
        if (!stopping) {
            workers.execute(this::work);
        }
    }

    private void work() {
        try {
            Optional<Replay> next = next();
            while (next.isPresent()) {
                work(next.get());
                next = next();
            }
        } catch (RuntimeException failed) {
            LOG.warnf("replays wait for the database: %s", failed.getMessage());
        }
    }

    private Optional<Replay> next() {
        return stopping ? Optional.empty() : leases.take(watermark.position(), mine);
    }

    private void work(Replay replay) {
        mine.add(replay.number());
        try {
            if (replay.attempts() > MOST_ATTEMPTS) {
                leases.fail(replay, "it was begun " + MOST_ATTEMPTS + " times without a frame coming of it");
                return;
            }
            runs.run(replay, () -> !stopping && mine.contains(replay.number()));
        } catch (NoLongerMine over) {
            giveBack(replay, over);
        } catch (TooLarge large) {
            leases.fail(replay, String.valueOf(large.getMessage()));
        } catch (RuntimeException | OutOfMemoryError failure) {
            afterFailure(replay, failure);
        } finally {
            mine.remove(replay.number());
        }
    }

    private void giveBack(Replay replay, NoLongerMine over) {
        LOG.info(over.getMessage());
        if (stopping) {
            leases.giveBack(replay);
        }
    }

    /** A database that is away comes back: the replay is taken again once its lease has run out. */
    private void afterFailure(Replay replay, Throwable failure) {
        if (LossOfDatabase.isCauseOf(failure)) {
            LOG.warnf("replay %s waits for the database: %s", replay.id(), failure.getMessage());
        } else if (leases.fail(replay, "a fault of the service's own: " + failure)) {
            LOG.error("replay " + replay.id() + " failed", failure);
        } else {
            LOG.infof("replay %s is over: %s", replay.id(), failure.getMessage());
        }
    }

    private void renew() {
        try {
            Set<Long> gone = new HashSet<>(mine);
            gone.removeAll(leases.renew());
            mine.removeAll(gone);
        } catch (RuntimeException failed) {
            LOG.debugf("no sign of life: %s", failed.getMessage());
        }
    }

    private void tidy() {
        try {
            replays.expire();
        } catch (RuntimeException failed) {
            LOG.debugf("old replays stay for now: %s", failed.getMessage());
        }
    }
}
