package io.faultline.query.intake;

import io.faultline.query.intake.log.EventIntake;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Offers one range at a time, the next once that is committed: so little is held in memory however far there is to go,
 * and what comes while a range is worked on is taken together.
 *
 * <p>The processor lets go of its gate before it asks once more whether there is news, so two of its threads may ask at
 * once: unguarded, both would read the same range.
 */
final class IntakeStream implements BlockingStream<TrackedEventMessage<?>> {

    private final RangeReader reader;
    private final EventIntake intake;
    private final Runnable nothingLeft;
    private long readUpTo;
    private @Nullable Range offered;
    private boolean inWork;
    private Runnable wake = () -> {};
    private Runnable unsubscribe = () -> {};

    /** @param nothingLeft is told whenever all that was read is committed and there is no more */
    IntakeStream(EventIntake intake, RangeReader reader, long after, Runnable nothingLeft) {
        this.intake = intake;
        this.reader = reader;
        this.readUpTo = after;
        this.nothingLeft = nothingLeft;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(offered).map(this::message);
    }

    /** Never waits: the processor sleeps until the intake tells of news. */
    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) {
        return peek().isPresent();
    }

    @Override
    public synchronized TrackedEventMessage<?> nextAvailable() {
        TrackedEventMessage<?> next = peek().orElseThrow();
        offered = null;
        inWork = true;
        return next;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        wake = callback;
        unsubscribe = intake.onNews(callback);
        return true;
    }

    @Override
    public void close() {
        unsubscribe.run();
    }

    private void fill() {
        if (offered != null || inWork) {
            return;
        }
        Range range = reader.after(readUpTo);
        if (range.isEmpty()) {
            nothingLeft.run();
        } else {
            offered = range;
            readUpTo = range.last();
        }
    }

    private void committed() {
        synchronized (this) {
            inWork = false;
        }
        wake.run();
    }

    private TrackedEventMessage<Offered> message(Range range) {
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(range.last()),
                new GenericEventMessage<>(new Offered(range, this::committed)));
    }
}
