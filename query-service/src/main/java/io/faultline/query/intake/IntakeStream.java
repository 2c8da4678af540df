package io.faultline.query.intake;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Reads ahead by pages.
 *
 * <p>The processor lets go of its gate before it asks once more whether there is news, so two of its threads may ask at
 * once: unguarded, both would read the same page.
 */
final class IntakeStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final int PAGE = 1000;

    private final EventIntake intake;
    private final PoisonBarrier barrier;
    private final Queue<Recorded> page = new ArrayDeque<>();
    private long readUpTo;
    private @Nullable Runnable unsubscribe;

    IntakeStream(EventIntake intake, PoisonBarrier barrier, long after) {
        this.intake = intake;
        this.barrier = barrier;
        this.readUpTo = after;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(page.peek()).filter(barrier::lets).map(IntakeStream::message);
    }

    /** Never waits: the processor sleeps until the intake tells of news. */
    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) {
        return peek().isPresent();
    }

    @Override
    public synchronized TrackedEventMessage<?> nextAvailable() {
        fill();
        return message(page.remove());
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        unsubscribe = intake.onNews(callback);
        return true;
    }

    @Override
    public void close() {
        if (unsubscribe != null) {
            unsubscribe.run();
        }
    }

    private void fill() {
        if (page.isEmpty()) {
            page.addAll(intake.after(readUpTo, PAGE));
            page.forEach(event -> readUpTo = event.position());
        }
    }

    private static TrackedEventMessage<Recorded> message(Recorded event) {
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(event.position()), new GenericEventMessage<>(event));
    }
}
