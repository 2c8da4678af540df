package io.faultline.query.intake;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Gathers the events of a processor's batch and hands them over together, in the transaction that moves the token. */
final class BatchInvoker implements EventHandlerInvoker {

    private static final String GATHERED = BatchInvoker.class.getName();

    private final EventBatches batches;
    private final PoisonBarrier barrier;

    BatchInvoker(EventBatches batches, PoisonBarrier barrier) {
        this.batches = batches;
        this.barrier = barrier;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
        unit.<List<Recorded>>getOrComputeResource(GATHERED, key -> gatherUntilCommit(unit))
                .add((Recorded) message.getPayload());
    }

    private List<Recorded> gatherUntilCommit(UnitOfWork<?> unit) {
        List<Recorded> gathered = new ArrayList<>();
        unit.onPrepareCommit(committing -> {
            Runnable onceCommitted = project(gathered);
            unit.afterCommit(committed -> onceCommitted.run());
        });
        return gathered;
    }

    private Runnable project(List<Recorded> gathered) {
        try {
            return batches.project(gathered);
        } catch (PoisonEvent poison) {
            barrier.raise(poison);
            throw poison;
        }
    }
}
