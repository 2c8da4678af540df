package io.faultline.query.intake;

import io.faultline.query.intake.log.EventIntake;
import java.util.concurrent.Executor;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Offers the intake to Axon's streaming processor. */
final class IntakeSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final EventIntake intake;
    private final PoisonBarrier barrier;
    private final UnknownEvents unknown;
    private final Executor ahead;
    private volatile boolean caughtUp;

    /** @param ahead reads a range while another is worked on */
    IntakeSource(EventIntake intake, PoisonBarrier barrier, UnknownEvents unknown, Executor ahead) {
        this.intake = intake;
        this.barrier = barrier;
        this.unknown = unknown;
        this.ahead = ahead;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken from) {
        long after = from == null ? 0 : from.position().orElse(0);
        return new IntakeStream(intake, new RangeReader(intake, barrier, unknown, ahead), after, () -> caughtUp = true);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    /** True from the first time on that nothing was left to read. */
    boolean hasCaughtUp() {
        return caughtUp;
    }
}
