package io.faultline.timeline.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Opens the store for writing: one transaction, in which nobody else writes, for any number of commands. */
@ApplicationScoped
public class LockedStore {

    private final Configuration axon;
    private final JtaTransactions transactions;
    private final AppendLock lock;
    private final EventLog log;

    LockedStore(Configuration axon, JtaTransactions transactions, AppendLock lock, EventLog log) {
        this.axon = axon;
        this.transactions = transactions;
        this.lock = lock;
        this.log = log;
    }

    /** All that the work dispatches is committed when this returns, or none of it when this throws. */
    public <T> T write(Function<OpenStore, T> work) {
        return transactions.fetchInTransaction(() -> decide(work, UnitOfWork::commit));
    }

    /** As {@link #write}, but nothing of it is kept. */
    public <T> T rehearse(Function<OpenStore, T> work) {
        Transaction discarded = transactions.startTransaction();
        try {
            return decide(work, UnitOfWork::rollback);
        } finally {
            discarded.rollback();
        }
    }

    private <T> T decide(Function<OpenStore, T> work, Consumer<UnitOfWork<?>> end) {
        long head = lock.take();
        UnitOfWork<?> all = DefaultUnitOfWork.startAndGet(null);
        try {
            T result = work.apply(new OpenStore(axon.commandBus(), log, head));
            end.accept(all);
            return result;
        } finally {
            if (all.isActive()) {
                all.rollback();
            }
        }
    }
}
