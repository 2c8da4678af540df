package io.faultline.timeline.importing;

import io.faultline.timeline.importing.file.MalformedFile;
import io.faultline.timeline.registry.Registry;
import io.faultline.timeline.registry.SubjectReader;
import io.faultline.timeline.statement.StatementReader;
import io.faultline.timeline.writing.CommandWriter;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs imports, one at a time in the order in which they came, and remembers the last ones. */
@ApplicationScoped
class Imports {

    private static final Logger LOG = Logger.getLogger(Imports.class);
    private static final int MOST_WAITING = 16;
    private static final int MOST_REMEMBERED = 100;

    private final Registry registry;
    private final SubjectReader subjectReader;
    private final StatementReader statementReader;
    private final CommandWriter writer;
    private final Clock clock;
    private final Map<String, ImportJob> jobs = new LinkedHashMap<>();
    private final ThreadPoolExecutor runner;

    Imports(
            Registry registry,
            SubjectReader subjectReader,
            StatementReader statementReader,
            CommandWriter writer,
            Clock clock) {
        this.registry = registry;
        this.subjectReader = subjectReader;
        this.statementReader = statementReader;
        this.writer = writer;
        this.clock = clock;
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        this.runner =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = Thread.ofPlatform().name("import").daemon().unstarted(work);
                    thread.setContextClassLoader(application);
                    return thread;
                });
    }

    /** Nothing where too many wait already. */
    Optional<ImportJob> start(ImportRequest request, Upload upload) {
        ImportJob job = new ImportJob(UUID.randomUUID().toString(), request, clock);
        try {
            runner.execute(() -> run(job, upload));
        } catch (RejectedExecutionException full) {
            return Optional.empty();
        }
        remember(job);
        return Optional.of(job);
    }

    synchronized Optional<ImportJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    void stop(@Observes ShutdownEvent shutdown) {
        runner.shutdownNow();
    }

    private synchronized void remember(ImportJob job) {
        jobs.put(job.id(), job);
        if (jobs.size() > MOST_REMEMBERED) {
            jobs.values().stream()
                    .filter(ImportJob::isOver)
                    .findFirst()
                    .map(ImportJob::id)
                    .ifPresent(jobs::remove);
        }
    }

    private void run(ImportJob job, Upload upload) {
        if (!job.start()) {
            upload.close();
            return;
        }
        try (upload) {
            new ImportRun(job, registry, subjectReader, statementReader, writer).take(upload.file());
            registry.newest();
            job.finish(ImportStatus.DONE, null);
        } catch (InterruptedException stopping) {
            job.finish(ImportStatus.FAILED, "the service stopped");
            Thread.currentThread().interrupt();
        } catch (MalformedFile malformed) {
            job.finish(ImportStatus.FAILED, malformed.complaint());
        } catch (IOException | RuntimeException failure) {
            LOG.error("an import failed", failure);
            job.finish(
                    ImportStatus.FAILED,
                    "the store failed; what was recorded before stays, and importing again goes on");
        }
    }
}
