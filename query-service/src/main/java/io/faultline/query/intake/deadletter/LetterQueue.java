package io.faultline.query.intake.deadletter;

import io.faultline.contract.event.StoredEvent;
import io.faultline.query.intake.JtaTransactions;
import io.faultline.query.intake.log.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.deadletter.jpa.JpaSequencedDeadLetterQueue;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Axon's queue, in the transaction of whoever calls. An event's sequence number there is its position in the log. */
@ApplicationScoped
class LetterQueue {

    private static final String GROUP = "facts";
    private static final String ATTEMPTS = "attempts";
    private static final String RETRY_AT = "retryAt";

    private final JpaSequencedDeadLetterQueue<EventMessage<?>> queue;
    private final EntityManager entities;
    private final Backoff backoff;
    private final Clock clock;

    LetterQueue(
            EntityManager entities,
            TransactionManager transactions,
            Backoff backoff,
            Clock clock,
            @ConfigProperty(name = "faultline.dead-letters.most-streams", defaultValue = "1024") int mostStreams,
            @ConfigProperty(name = "faultline.dead-letters.most-of-stream", defaultValue = "1024") int mostOfStream) {
        this.entities = entities;
        this.backoff = backoff;
        this.clock = clock;
        LetterSerializer serializer = new LetterSerializer();
        this.queue = JpaSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(GROUP)
                .maxSequences(mostStreams)
                .maxSequenceSize(mostOfStream)
                .entityManagerProvider(new SimpleEntityManagerProvider(entities))
                .transactionManager(new JtaTransactions(transactions))
                .eventSerializer(serializer)
                .genericSerializer(serializer)
                .build();
    }

    /** Streams of which something waits in the queue. */
    Set<String> streams() {
        return Set.copyOf(
                entities.createQuery("select distinct l.sequenceIdentifier from DeadLetterEntry l", String.class)
                        .getResultList());
    }

    /**
     * @param cause null for an event that only follows another
     * @throws DeadLetterQueueOverflowException if there are too many already
     */
    void bury(Recorded event, String stream, @Nullable Throwable cause) {
        Instant now = clock.instant();
        GenericDomainEventMessage<StoredEvent> message = new GenericDomainEventMessage<>(
                streamType(stream),
                stream,
                event.position(),
                event.stored(),
                MetaData.emptyInstance(),
                String.valueOf(event.position()),
                now);
        queue.enqueue(
                stream,
                new GenericDeadLetter<EventMessage<?>>(
                        stream,
                        message,
                        cause == null ? null : cause(cause),
                        now,
                        now,
                        diagnostics(cause == null ? 0 : 1, now)));
    }

    /**
     * Tries the letters of a stream in their order, up to the first that fails again.
     *
     * @param attempt what was wrong, empty for a letter that was projected
     */
    void retry(String stream, Function<Letter, Optional<Throwable>> attempt) {
        queue.process(
                letter -> streamOf(letter).equals(stream),
                letter -> attempt.apply(letter(letter))
                        .map(cause -> again(letter, cause))
                        .orElseGet(Decisions::evict));
    }

    /** Takes a letter out of the queue; those that follow it stay. */
    Optional<Letter> take(String stream, long position) {
        for (DeadLetter<? extends EventMessage<?>> waiting : queue.deadLetterSequence(stream)) {
            Letter letter = letter(waiting);
            if (letter.event().position() == position) {
                queue.evict(waiting);
                return Optional.of(letter);
            }
        }
        return Optional.empty();
    }

    private EnqueueDecision<EventMessage<?>> again(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        return Decisions.requeue(cause(cause), tried -> diagnostics(attempts(letter) + 1, clock.instant()));
    }

    private MetaData diagnostics(int attempts, Instant now) {
        return MetaData.from(
                Map.of(ATTEMPTS, attempts, RETRY_AT, backoff.next(attempts, now).toString()));
    }

    private static ThrowableCause cause(Throwable thrown) {
        return ThrowableCause.truncated(new ThrowableCause(thrown.getClass().getName(), Causes.inWords(thrown)));
    }

    private static Letter letter(DeadLetter<? extends EventMessage<?>> letter) {
        DomainEventMessage<?> message = (DomainEventMessage<?>) letter.message();
        StoredEvent event = (StoredEvent) message.getPayload();
        return new Letter(
                new Recorded(message.getSequenceNumber(), event.type(), event.revision(), event.payload()),
                message.getAggregateIdentifier(),
                letter.cause().map(cause -> String.valueOf(cause.message())).orElse(null),
                letter.enqueuedAt(),
                attempts(letter));
    }

    private static String streamOf(DeadLetter<? extends EventMessage<?>> letter) {
        return ((DomainEventMessage<?>) letter.message()).getAggregateIdentifier();
    }

    private static int attempts(DeadLetter<?> letter) {
        return letter.diagnostics().get(ATTEMPTS) instanceof Number number ? number.intValue() : 0;
    }

    private static String streamType(String stream) {
        return stream.substring(0, Math.max(0, stream.indexOf(':')));
    }
}
