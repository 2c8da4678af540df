package io.faultline.timeline.importing;

import io.faultline.contract.Problem;
import io.faultline.timeline.importing.job.ImportJob;
import io.faultline.timeline.importing.job.ImportRequest;
import io.faultline.timeline.importing.job.ImportStatus;
import io.faultline.timeline.importing.job.Jobs;
import io.faultline.timeline.importing.job.Spool;
import io.faultline.timeline.problem.Checked;
import io.faultline.timeline.problem.Checked.Fine;
import io.faultline.timeline.problem.Checked.Wrong;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accepts imports, and lets them be looked at, cancelled and resumed. */
@ApplicationScoped
class Imports {

    private static final int MOST_WAITING = 16;

    private final Jobs jobs;
    private final Spool spool;
    private final ImportFiles files;
    private final ImportQueue queue;

    Imports(Jobs jobs, Spool spool, ImportFiles files, ImportQueue queue) {
        this.jobs = jobs;
        this.spool = spool;
        this.files = files;
        this.queue = queue;
    }

    /** Takes the file in; what cannot be a file of its format at all is refused at once. */
    Checked<ImportJob> start(ImportRequest request, InputStream content) {
        if (jobs.unfinished().size() > MOST_WAITING) {
            return new Wrong<>(
                    Problem.of(503, "imports-waiting", "Too many imports", "too many imports wait already", List.of()));
        }
        String id = UUID.randomUUID().toString();
        try {
            return files.of(spool.keep(id, content), request.file())
                    .either(file -> new Fine<>(added(id, request)), problem -> {
                        spool.drop(id);
                        return new Wrong<>(problem);
                    });
        } catch (IOException failed) {
            spool.drop(id);
            throw new UncheckedIOException("the file could not be kept", failed);
        }
    }

    private ImportJob added(String id, ImportRequest request) {
        ImportJob job = jobs.add(id, request);
        queue.add(id);
        return job;
    }

    Optional<ImportJob> find(String id) {
        return jobs.find(id);
    }

    /** What is recorded already stays. One that is over stays as it is. */
    ImportJob cancel(ImportJob job) {
        jobs.end(job.id(), ImportStatus.CANCELLED, null);
        return jobs.find(job.id()).orElse(job);
    }

    /** Goes on where it was cancelled or failed. */
    Checked<ImportJob> resume(ImportJob job) {
        if (!job.status().isFinal()) {
            return new Fine<>(job);
        }
        if (job.status() == ImportStatus.DONE) {
            return new Wrong<>(Problem.of(409, "import-done", "Import done", "'" + job.id() + "' is done", List.of()));
        }
        if (!spool.has(job.id())) {
            return new Wrong<>(Problem.of(
                    409,
                    "import-file-gone",
                    "Import file gone",
                    "the file of '" + job.id() + "' is gone; send it again: what it has brought is unchanged then",
                    List.of()));
        }
        jobs.resume(job.id());
        queue.add(job.id());
        return new Fine<>(jobs.find(job.id()).orElse(job));
    }
}
