package io.faultline.query.intake.deadletter;

import io.faultline.contract.event.EventCodec;
import io.faultline.query.intake.EventBatches;
import io.faultline.query.intake.JtaTransactions;
import io.faultline.query.intake.PoisonBarrier;
import io.faultline.query.intake.Range;
import io.faultline.query.intake.ReadEvent;
import io.faultline.query.omission.Omissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Projects dead letters after all, or gives them up; what became of each is kept in the same transaction. */
@ApplicationScoped
public class Retrial {

    private final LetterQueue queue;
    private final Outcomes outcomes;
    private final EventBatches batches;
    private final PoisonBarrier barrier;
    private final Omissions omissions;
    private final Jdbi database;
    private final JtaTransactions transactions;
    private final EventCodec codec = new EventCodec();

    Retrial(
            LetterQueue queue,
            Outcomes outcomes,
            EventBatches batches,
            PoisonBarrier barrier,
            Omissions omissions,
            Jdbi database,
            TransactionManager transactions) {
        this.queue = queue;
        this.outcomes = outcomes;
        this.batches = batches;
        this.barrier = barrier;
        this.omissions = omissions;
        this.database = database;
        this.transactions = new JtaTransactions(transactions);
    }

    /**
     * Tries the letters of a stream in their order, up to the first that fails again.
     *
     * @param by who wants it
     * @return how many were projected
     */
    public int retry(String stream, String by) {
        List<Runnable> committed = new ArrayList<>();
        transactions.executeInTransaction(() -> queue.retry(stream, letter -> attempt(letter, by, committed)));
        committed.forEach(Runnable::run);
        settled();
        return committed.size();
    }

    /**
     * Gives a letter up: it is never projected, nor in any rebuild.
     *
     * @return whether there was such a letter
     */
    public boolean discard(String stream, long position, String reason, String by) {
        Optional<Letter> discarded = transactions.fetchInTransaction(() -> {
            Optional<Letter> letter = queue.take(stream, position);
            letter.ifPresent(taken -> outcomes.discarded(taken, reason, by));
            return letter;
        });
        settled();
        return discarded.isPresent();
    }

    private Optional<Throwable> attempt(Letter letter, String by, List<Runnable> committed) {
        Savepoint before = Savepoint.in(database);
        try {
            ReadEvent read =
                    new ReadEvent(letter.event(), codec.decode(letter.event().stored()));
            Runnable onceCommitted = batches.project(Range.of(List.of(read)));
            outcomes.projected(letter, by);
            committed.add(onceCommitted);
            return Optional.empty();
        } catch (RuntimeException failure) {
            if (!Causes.lieInData(failure)) {
                throw failure;
            }
            before.returnTo();
            return Optional.of(failure);
        }
    }

    private void settled() {
        barrier.lower();
        omissions.refresh();
    }
}
