package io.faultline.timeline.importing;

import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.SubjectEvent.SubjectRegistered;
import io.faultline.timeline.importing.file.ImportProblem;
import io.faultline.timeline.writing.Outcome.Written;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One import, from its request to its end: counts what becomes of its rows. */
final class ImportJob {

    private static final int MOST_PROBLEMS_KEPT = 10_000;

    private final String id;
    private final ImportRequest request;
    private final Clock clock;
    private final List<ImportProblem> problems = new ArrayList<>();
    private ImportStatus status = ImportStatus.QUEUED;
    private @Nullable Instant started;
    private @Nullable Instant ended;
    private long rowsRead;
    private long recorded;
    private long corrected;
    private long unchanged;
    private long rejected;
    private @Nullable Long position;
    private @Nullable String failure;

    ImportJob(String id, ImportRequest request, Clock clock) {
        this.id = id;
        this.request = request;
        this.clock = clock;
    }

    String id() {
        return id;
    }

    ImportRequest request() {
        return request;
    }

    /** False if it was cancelled while it waited. */
    synchronized boolean start() {
        if (status == ImportStatus.QUEUED) {
            status = ImportStatus.RUNNING;
            started = clock.instant();
        }
        return status == ImportStatus.RUNNING;
    }

    synchronized void finish(ImportStatus end, @Nullable String why) {
        if (!status.isFinal()) {
            status = end;
            failure = why;
            ended = clock.instant();
        }
    }

    synchronized boolean isOver() {
        return status.isFinal();
    }

    synchronized void written(Written written) {
        rowsRead++;
        if (!written.appended()) {
            unchanged++;
            return;
        }
        boolean isNew = written.events().stream()
                .anyMatch(event -> event instanceof ActionRecorded || event instanceof SubjectRegistered);
        recorded += isNew ? 1 : 0;
        corrected += isNew ? 0 : 1;
        position = request.dryRun() ? null : Long.valueOf(written.receipt().position());
    }

    synchronized void unchanged() {
        rowsRead++;
        unchanged++;
    }

    synchronized void rejected(List<ImportProblem> why) {
        rowsRead++;
        rejected++;
        keep(why);
    }

    synchronized void warned(List<ImportProblem> warnings) {
        keep(warnings);
    }

    private void keep(List<ImportProblem> more) {
        more.stream().limit(MOST_PROBLEMS_KEPT - problems.size()).forEach(problems::add);
    }

    synchronized List<ImportProblem> problems() {
        return List.copyOf(problems);
    }

    synchronized ImportView view() {
        return new ImportView(
                id,
                status,
                request.dryRun(),
                request.dataset(),
                request.edition(),
                rowsRead,
                recorded,
                corrected,
                unchanged,
                rejected,
                problems.size(),
                position,
                rowsPerSecond(),
                failure);
    }

    private long rowsPerSecond() {
        if (started == null) {
            return 0;
        }
        Duration taken = Duration.between(started, ended == null ? clock.instant() : ended);
        return rowsRead * 1000 / Math.max(1, taken.toMillis());
    }
}
