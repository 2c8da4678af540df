package io.faultline.query.intake;

import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Hands a range over in the transaction that moves the token. */
final class RangeInvoker implements EventHandlerInvoker {

    private final EventBatches batches;
    private final PoisonBarrier barrier;

    RangeInvoker(EventBatches batches, PoisonBarrier barrier) {
        this.batches = batches;
        this.barrier = barrier;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        Offered offered = (Offered) message.getPayload();
        Runnable onceCommitted = project(offered.range());
        CurrentUnitOfWork.get().root().afterCommit(committed -> {
            onceCommitted.run();
            offered.committed().run();
        });
    }

    private Runnable project(Range range) {
        try {
            return batches.project(range);
        } catch (PoisonEvent poison) {
            barrier.raise(poison);
            throw poison;
        }
    }
}
