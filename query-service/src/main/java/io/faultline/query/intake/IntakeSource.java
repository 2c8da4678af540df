package io.faultline.query.intake;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Offers the intake to Axon's streaming processor, up to the first event that turned out to be poison. */
final class IntakeSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final EventIntake intake;
    private final PoisonBarrier barrier;

    IntakeSource(EventIntake intake, PoisonBarrier barrier) {
        this.intake = intake;
        this.barrier = barrier;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken from) {
        return new IntakeStream(
                intake, barrier, from == null ? 0 : from.position().orElse(0));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }
}
