package io.faultline.query.deadletter;

import io.faultline.query.intake.deadletter.Retrial;
import io.faultline.query.omission.Omissions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tries dead letters by itself: all of them once the service has started, for it may be a build that can read them, then
 * each when it is due.
 */
@ApplicationScoped
class RetrySchedule {

    private static final Logger LOG = Logger.getLogger(RetrySchedule.class);
    private static final String SCHEDULE = "schedule";

    private final LetterTable table;
    private final Retrial retrial;
    private final Omissions omissions;
    private final Clock clock;
    private final boolean retries;
    private final Duration every;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("dead-letters").daemon().factory());
    private boolean triedAll;

    RetrySchedule(
            LetterTable table,
            Retrial retrial,
            Omissions omissions,
            Clock clock,
            @ConfigProperty(name = "faultline.dead-letters.retries", defaultValue = "true") boolean retries,
            @ConfigProperty(name = "faultline.dead-letters.look-every", defaultValue = "PT5S") Duration every) {
        this.table = table;
        this.retrial = retrial;
        this.omissions = omissions;
        this.clock = clock;
        this.retries = retries;
        this.every = every;
    }

    void start(@Observes StartupEvent starting) {
        worker.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.shutdown();
    }

    private void look() {
        try {
            omissions.refresh();
            if (retries && omissions.letters() > 0) {
                due().forEach(stream -> retrial.retry(stream, SCHEDULE));
            }
            triedAll = true;
        } catch (RuntimeException failed) {
            LOG.warn("dead letters could not be tried: " + failed.getMessage());
        }
    }

    private List<String> due() {
        return triedAll
                ? table.due(clock.instant())
                : table.heads(null).stream().map(DeadLetter::stream).toList();
    }
}
