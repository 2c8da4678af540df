package io.faultline.query.rebuild;

import io.faultline.contract.event.EventCodec;
import io.faultline.query.generation.Generation;
import io.faultline.query.intake.PoisonEvent;
import io.faultline.query.intake.ReadEvent;
import io.faultline.query.intake.deadletter.Isolation;
import io.faultline.query.intake.log.EventIntake;
import io.faultline.query.intake.log.Recorded;
import io.faultline.query.intake.log.WholeLog;
import io.faultline.query.omission.Skipped;
import io.faultline.query.projection.Projector;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Puts the log into a generation. */
@ApplicationScoped
class Filling {

    private static final int EVENTS_AT_ONCE = 4096;

    private final WholeLog log;
    private final EventIntake intake;
    private final Projector projector;
    private final EventCodec codec = new EventCodec();

    Filling(WholeLog log, EventIntake intake, Projector projector) {
        this.log = log;
        this.intake = intake;
        this.projector = projector;
    }

    /**
     * All events up to a position, action by action: nothing is looked up, and nothing is written twice.
     *
     * @param skipped what is set aside, as in the live facts
     * @throws PoisonEvent for one that nothing can be derived from
     */
    void fill(Generation into, long upTo, Skipped skipped, Progress progress, SideBySide workers) {
        workers.run(log.parts(EVENTS_AT_ONCE).stream()
                .<Runnable>map(part -> () -> {
                    List<Recorded> read = log.read(part, upTo);
                    List<ReadEvent> events = decoded(read, skipped);
                    projector.projectWhole(events, into);
                    progress.add(read.size(), events.size());
                })
                .toList());
    }

    /** What has come meanwhile, as far as few are missing that the live generation has. */
    long follow(Generation into, long from, long live, Skipped skipped, Progress progress) {
        long reached = from;
        while (live - reached > EVENTS_AT_ONCE) {
            long after = reached;
            reached = QuarkusTransaction.requiringNew().call(() -> next(into, after, live, skipped, progress));
        }
        return reached;
    }

    /** What is still missing, in the transaction that the caller holds; false where that is too much for one. */
    boolean complete(Generation into, long from, long live, Skipped skipped, Progress progress) {
        if (live - from > EVENTS_AT_ONCE) {
            return false;
        }
        long reached = from;
        while (reached < live) {
            reached = next(into, reached, live, skipped, progress);
        }
        return true;
    }

    private long next(Generation into, long after, long live, Skipped skipped, Progress progress) {
        List<Recorded> read = read(after, (int) Math.min(EVENTS_AT_ONCE, live - after));
        List<ReadEvent> events = decoded(read, skipped);
        projector.projectOnward(events, into);
        progress.add(read.size(), events.size());
        return read.getLast().position();
    }

    /** Not in the transaction: whoever reads part of an answer only ends it with an error. */
    private List<Recorded> read(long after, int events) {
        return QuarkusTransaction.suspendingExisting().call(() -> intake.after(after, events));
    }

    private List<ReadEvent> decoded(List<Recorded> recorded, Skipped skipped) {
        return recorded.stream()
                .flatMap(one -> decoded(one, skipped).stream())
                .filter(read -> !skipped.skips(Isolation.streamOf(read), read.position()))
                .toList();
    }

    /** Empty for one that is set aside because nobody can read it. */
    private Optional<ReadEvent> decoded(Recorded recorded, Skipped skipped) {
        try {
            return Optional.of(new ReadEvent(recorded, codec.decode(recorded.stored())));
        } catch (RuntimeException unreadable) {
            if (!skipped.isEmpty() && skipped.skips(intake.streamOf(recorded.position()), recorded.position())) {
                return Optional.empty();
            }
            throw new PoisonEvent(recorded, unreadable);
        }
    }
}
