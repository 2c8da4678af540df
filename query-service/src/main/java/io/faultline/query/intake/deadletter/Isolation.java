package io.faultline.query.intake.deadletter;

import io.faultline.contract.event.SubjectEvent;
import io.faultline.query.intake.EventBatches;
import io.faultline.query.intake.PoisonEvent;
import io.faultline.query.intake.Range;
import io.faultline.query.intake.ReadEvent;
import io.faultline.query.intake.log.EventIntake;
import io.faultline.query.omission.Omissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.jdbi.v3.core.Jdbi;

/**
 * Projects ranges without the events that cannot be projected, and without those that follow one of them in its stream:
 * they wait in the queue, and the rest goes on.
 */
@ApplicationScoped
public class Isolation {

    private final EventBatches batches;
    private final EventIntake intake;
    private final LetterQueue queue;
    private final Omissions omissions;
    private final Jdbi database;

    Isolation(EventBatches batches, EventIntake intake, LetterQueue queue, Omissions omissions, Jdbi database) {
        this.batches = batches;
        this.intake = intake;
        this.queue = queue;
        this.omissions = omissions;
        this.database = database;
    }

    /**
     * In the transaction that moves on to the end of the range.
     *
     * @return what to do once the transaction is committed
     * @throws PoisonEvent if there are too many dead letters for another
     */
    public Runnable project(Range range) {
        Set<String> waiting = queue.streams();
        Sifting sifting = new Sifting(batches, database, waiting);
        range.unreadable()
                .forEach(event -> sifting.bury(event.recorded(), intake.streamOf(event.position()), event.cause()));
        sifting.project(range);
        sifting.letters().forEach(this::bury);
        boolean hasLetters = !sifting.letters().isEmpty();
        return () -> {
            sifting.committed().forEach(Runnable::run);
            if (hasLetters) {
                omissions.refresh();
            }
        };
    }

    private void bury(Sifting.Buried letter) {
        try {
            queue.bury(letter.event(), letter.stream(), letter.cause());
        } catch (DeadLetterQueueOverflowException full) {
            throw new PoisonEvent(
                    letter.event(), new IllegalStateException("the dead-letter queue has no room for it", full));
        }
    }

    /** The stream that an event is part of, as the log names it. */
    public static String streamOf(ReadEvent read) {
        String type = read.event() instanceof SubjectEvent ? "subject:" : "action:";
        return type + read.event().aggregateId();
    }
}
