package io.faultline.timeline.importing;

import io.faultline.timeline.database.ConnectionLoss;
import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.file.MalformedFile;
import io.faultline.timeline.importing.job.ImportJob;
import io.faultline.timeline.importing.job.ImportJob.Phase;
import io.faultline.timeline.importing.job.ImportStatus;
import io.faultline.timeline.importing.job.Jobs;
import io.faultline.timeline.importing.job.NoLongerMine;
import io.faultline.timeline.importing.job.Spool;
import io.faultline.timeline.importing.run.Implausible;
import io.faultline.timeline.importing.run.ImportRuns;
import io.faultline.timeline.problem.Checked;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Runs imports, one at a time in the order in which they came, and those that another process left behind. */
@ApplicationScoped
class ImportQueue {

    private static final Logger LOG = Logger.getLogger(ImportQueue.class);
    private static final int SECONDS_BETWEEN_TRIES = 2;

    private final Jobs jobs;
    private final Spool spool;
    private final ImportFiles files;
    private final ImportRuns runs;
    private final ScheduledExecutorService runner;
    private volatile boolean stopping;

    ImportQueue(Jobs jobs, Spool spool, ImportFiles files, ImportRuns runs) {
        this.jobs = jobs;
        this.spool = spool;
        this.files = files;
        this.runs = runs;
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        this.runner = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = Thread.ofPlatform().name("import").daemon().unstarted(work);
            thread.setContextClassLoader(application);
            return thread;
        });
    }

    void add(String job) {
        runner.execute(() -> run(job));
    }

    void start(@Observes StartupEvent start) throws IOException {
        List<ImportJob> left = jobs.unfinished();
        spool.tidy(left.stream().map(ImportJob::id).collect(Collectors.toSet()));
        left.forEach(job -> add(job.id()));
    }

    /** Whatever runs stays as it is in the database, and goes on from its checkpoint with the next start. */
    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        runner.shutdownNow();
        runner.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void run(String id) {
        try {
            Optional<ImportJob> job = jobs.find(id);
            if (job.isPresent()) {
                run(job.get());
            }
        } catch (NoLongerMine over) {
            LOG.info(over.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (MalformedFile malformed) {
            jobs.end(id, ImportStatus.FAILED, malformed.complaint());
        } catch (Implausible refused) {
            jobs.end(id, ImportStatus.FAILED, refused.reason());
        } catch (IOException | RuntimeException failure) {
            afterFailure(id, failure);
        }
    }

    private void run(ImportJob job) throws InterruptedException, IOException {
        if (!spool.has(job.id())) {
            jobs.end(job.id(), ImportStatus.FAILED, "its file is gone from this machine; send it again");
            return;
        }
        Checked<ImportFile> file = files.of(spool.path(job.id()), job.request().file());
        if (file instanceof Checked.Wrong<ImportFile> wrong) {
            jobs.end(job.id(), ImportStatus.FAILED, wrong.problem().detail());
        } else if (file instanceof Checked.Fine<ImportFile> fine) {
            run(job, fine.value());
        }
    }

    private void run(ImportJob job, ImportFile file) throws InterruptedException, IOException {
        Long total = job.rowsTotal() == null
                ? files.rows(spool.path(job.id()), job.request().file())
                : job.rowsTotal();
        Phase first = job.request().snapshot() ? Phase.COMPARING : Phase.TAKING;
        if (jobs.begin(job.id(), total, first)) {
            runs.run(jobs.find(job.id()).orElse(job), file);
            spool.drop(job.id());
        }
    }

    /** A database that is away comes back; the job then goes on from its checkpoint. */
    private void afterFailure(String id, Exception failure) {
        if (stopping) {
            return;
        }
        if (ConnectionLoss.isCauseOf(failure)) {
            LOG.warnf("import %s waits for the database: %s", id, failure);
            runner.schedule(() -> run(id), SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS);
            return;
        }
        LOG.error("import " + id + " failed", failure);
        jobs.end(
                id,
                ImportStatus.FAILED,
                "a fault of the service's own: " + failure
                        + "; what was recorded stays, and the import can be resumed");
    }
}
