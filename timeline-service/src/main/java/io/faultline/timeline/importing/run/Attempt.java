package io.faultline.timeline.importing.run;

import io.faultline.timeline.bulk.BulkStore;
import io.faultline.timeline.bulk.Chunk;
import io.faultline.timeline.importing.file.ImportFile;
import io.faultline.timeline.importing.job.ImportJob;
import io.faultline.timeline.importing.job.ImportJob.Phase;
import io.faultline.timeline.importing.job.ImportRequest;
import io.faultline.timeline.importing.job.Jobs;
import io.faultline.timeline.importing.job.Step;
import java.time.Clock;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One go at an import, from its checkpoint on: what is taken, and how far that has come. */
final class Attempt {

    private final ImportJob job;
    private final ImportFile file;
    private final BulkStore store;
    private final Jobs jobs;
    private final Clock clock;
    private long since;

    Attempt(ImportJob job, ImportFile file, BulkStore store, Jobs jobs, Clock clock) {
        this.job = job;
        this.file = file;
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
        this.since = clock.millis();
    }

    ImportJob job() {
        return job;
    }

    ImportRequest request() {
        return job.request();
    }

    ImportFile file() {
        return file;
    }

    /** One transaction: decides about these streams, appends what follows and counts it, or does nothing at all. */
    void take(Batch batch, Collection<String> streams, BiConsumer<Chunk, Tally> decisions) {
        write(streams, decisions, Phase.TAKING, batch.from(), batch.to(), null);
    }

    /** @param upTo the last of the ids that the edition leaves out and that are dealt with here */
    void retract(long checkpoint, String upTo, Collection<String> streams, BiConsumer<Chunk, Tally> decisions) {
        write(streams, decisions, Phase.RETRACTING, checkpoint, checkpoint, upTo);
    }

    private void write(
            Collection<String> streams,
            BiConsumer<Chunk, Tally> decisions,
            Phase phase,
            long from,
            long to,
            @Nullable String upTo) {
        whole(streams, chunk -> {
            Tally tally = new Tally();
            long head = chunk.position();
            decisions.accept(chunk, tally);
            Long position = request().dryRun() || chunk.position() == head ? null : Long.valueOf(chunk.position());
            jobs.advance(job.id(), new Step(phase, from, to, upTo, lap(), tally.counts(), tally.problems(), position));
        });
    }

    /** Milliseconds since it was last asked. */
    long lap() {
        long now = clock.millis();
        long lap = Math.max(0, now - since);
        since = now;
        return lap;
    }

    void whole(Collection<String> streams, Consumer<Chunk> work) {
        if (request().dryRun() || streams.isEmpty()) {
            store.rehearse(streams, chunk -> {
                work.accept(chunk);
                return chunk;
            });
        } else {
            store.write(streams, chunk -> {
                work.accept(chunk);
                return chunk;
            });
        }
    }
}
