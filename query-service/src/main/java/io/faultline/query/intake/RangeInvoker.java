package io.faultline.query.intake;

import io.faultline.query.intake.deadletter.Isolation;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Hands a range over in the transaction that moves the token. */
final class RangeInvoker implements EventHandlerInvoker {

    private final Isolation isolation;
    private final PoisonBarrier barrier;

    RangeInvoker(Isolation isolation, PoisonBarrier barrier) {
        this.isolation = isolation;
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
            return isolation.project(range);
        } catch (PoisonEvent poison) {
            barrier.raise(poison);
            throw poison;
        }
    }
}
