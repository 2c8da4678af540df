package io.faultline.timeline.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Opens the store for writing: one transaction, in which nobody else writes, for any number of commands. */
@ApplicationScoped
public class LockedStore {

    private static final int TIMEOUT_SECONDS = 120;

    private final Configuration axon;
    private final AppendLock lock;
    private final EventLog log;

    LockedStore(Configuration axon, AppendLock lock, EventLog log) {
        this.axon = axon;
        this.lock = lock;
        this.log = log;
    }

    /** All that the work dispatches is committed when this returns, or none of it when this throws. */
    public <T> T write(Function<OpenStore, T> work) {
        return inTransaction(work, true);
    }

    /** As {@link #write}, but nothing of it is kept. */
    public <T> T rehearse(Function<OpenStore, T> work) {
        return inTransaction(work, false);
    }

    private <T> T inTransaction(Function<OpenStore, T> work, boolean keep) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            long head = lock.take();
            UnitOfWork<?> all = DefaultUnitOfWork.startAndGet(null);
            try {
                T result = work.apply(new OpenStore(axon.commandBus(), log, head));
                end(all, keep);
                return result;
            } finally {
                if (all.isActive()) {
                    all.rollback();
                }
            }
        });
    }

    private static void end(UnitOfWork<?> all, boolean keep) {
        if (keep) {
            all.commit();
        } else {
            all.rollback();
            QuarkusTransaction.setRollbackOnly();
        }
    }
}
