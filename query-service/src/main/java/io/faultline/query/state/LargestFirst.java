package io.faultline.query.state;

import io.faultline.contract.SubjectId;
import io.faultline.query.intake.Intake;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.subject.SubjectType;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Builds the timelines of the subjects with the most facts once the log is read, so that nobody waits for them: those take
 * seconds, all others milliseconds.
 */
@ApplicationScoped
class LargestFirst {

    private static final Logger LOG = Logger.getLogger(LargestFirst.class);
    private static final int SECONDS = 1;
    private static final String LARGEST =
            "select subject from <live>.fact group by subject order by count(*) desc limit :number";

    private final Jdbi database;
    private final Intake intake;
    private final Registries registries;
    private final Timelines timelines;
    private final int number;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("largest-first").daemon().factory());

    LargestFirst(
            Jdbi database,
            Intake intake,
            Registries registries,
            Timelines timelines,
            @ConfigProperty(name = "faultline.timelines.built-at-start", defaultValue = "16") int number) {
        this.database = database;
        this.intake = intake;
        this.registries = registries;
        this.timelines = timelines;
        this.number = number;
    }

    void start(@Observes StartupEvent starting) {
        worker.schedule(this::build, SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.shutdownNow();
    }

    private void build() {
        if (!intake.hasCaughtUp()) {
            worker.schedule(this::build, SECONDS, TimeUnit.SECONDS);
            return;
        }
        try {
            largest().stream().flatMap(id -> known(id).stream()).forEach(subject -> {
                if (!worker.isShutdown()) {
                    timelines.of(subject, KnownBy.LATEST, View.DEFAULT);
                }
            });
        } catch (RuntimeException failed) {
            LOG.warnf("the largest timelines are built when they are asked for: %s", failed.getMessage());
        }
    }

    private List<SubjectId> largest() {
        return database.withHandle(handle -> handle.createQuery(LARGEST)
                .bind("number", number)
                .map((row, context) -> new SubjectId(row.getString("subject")))
                .list());
    }

    private Optional<SubjectRef> known(SubjectId id) {
        return registries
                .asOf(KnownBy.LATEST)
                .find(id)
                .filter(subject -> subject.type().isPlace() || subject.type() == SubjectType.COMPANY);
    }
}
