package io.faultline.timeline.importing.run;

import io.faultline.timeline.bulk.BulkStore;
import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.job.ImportJob;
import io.faultline.timeline.importing.job.ImportSettings;
import io.faultline.timeline.importing.job.ImportStatus;
import io.faultline.timeline.importing.job.Jobs;
import io.faultline.timeline.importing.ledger.Entry;
import io.faultline.timeline.importing.ledger.Ledger;
import io.faultline.timeline.registry.Registry;
import io.faultline.timeline.registry.SubjectReader;
import io.faultline.timeline.statement.StatementReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;

/** Runs one import from its checkpoint to its end. */
@ApplicationScoped
public class ImportRuns {

    private final BulkStore store;
    private final Jobs jobs;
    private final Ledger ledger;
    private final Registry registry;
    private final SubjectReader subjectReader;
    private final StatementReader statementReader;
    private final ImportSettings settings;
    private final Clock clock;

    ImportRuns(
            BulkStore store,
            Jobs jobs,
            Ledger ledger,
            Registry registry,
            SubjectReader subjectReader,
            StatementReader statementReader,
            ImportSettings settings,
            Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.ledger = ledger;
        this.registry = registry;
        this.subjectReader = subjectReader;
        this.statementReader = statementReader;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws Implausible if the edition as a whole is refused
     * @throws io.faultline.timeline.importing.job.NoLongerMine if it was cancelled meanwhile
     */
    public void run(ImportJob job, ImportFile file) throws InterruptedException, IOException {
        Attempt attempt = new Attempt(job, file, store, jobs, clock);
        if (job.request().snapshot()) {
            snapshot(attempt);
        } else {
            try (Batches batches = batches(attempt, inAdvance(attempt), job.checkpoint())) {
                new TakeOver(attempt, Notes.of(attempt, ledger, clock.instant())).run(batches);
            }
            jobs.end(job.id(), ImportStatus.DONE, null);
        }
        registry.newest();
    }

    private void snapshot(Attempt attempt) throws InterruptedException, IOException {
        ImportJob job = attempt.job();
        Entry entry = ledger.of(job.id())
                .filter(begun -> begun.state() == Entry.State.TAKING)
                .orElse(null);
        if (entry == null) {
            try (Batches batches = batches(attempt, SubjectsInAdvance.onlyKnown(subjectReader), 0)) {
                entry = new Comparison(attempt, ledger, jobs, settings).compare(batches, clock.instant());
            }
        }
        try (Batches batches = batches(attempt, inAdvance(attempt), job.checkpoint())) {
            new Snapshot(attempt, ledger, entry, settings.chunk()).run(batches);
        }
        finish(job, entry);
    }

    private void finish(ImportJob job, Entry entry) {
        if (!job.request().dryRun()) {
            ledger.complete(entry);
        } else if (entry.state() == Entry.State.COMPARING) {
            ledger.discard(entry);
        }
        jobs.end(job.id(), ImportStatus.DONE, null);
    }

    private KnownSubjects.InAdvance inAdvance(Attempt attempt) {
        return new SubjectsInAdvance(attempt, jobs, subjectReader);
    }

    private Batches batches(Attempt attempt, KnownSubjects.InAdvance inAdvance, long checkpoint) {
        KnownSubjects subjects = new KnownSubjects(
                attempt.file(),
                inAdvance,
                registry.newest(),
                checkpoint,
                attempt.job().subjectsFrom());
        RowReader reader = new RowReader(
                subjectReader, statementReader, subjects, attempt.request().origin());
        return new Batches(attempt.file(), reader, checkpoint, settings.chunk());
    }
}
