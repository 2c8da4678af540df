package io.faultline.timeline.store;

import io.faultline.timeline.database.EventLine;
import io.faultline.timeline.database.EventTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    private final EventTable table;
    private final EventLog log;

    LockedStore(Configuration axon, JtaTransactions transactions, AppendLock lock, EventTable table, EventLog log) {
        this.axon = axon;
        this.transactions = transactions;
        this.lock = lock;
        this.table = table;
        this.log = log;
    }

    /**
     * All that the work dispatches is committed when this returns, or none of it when this throws.
     *
     * @param streams those that its commands are about: they are read at once
     */
    public <T> T write(Collection<String> streams, Function<OpenStore, T> work) {
        return transactions.fetchInTransaction(() -> {
            HeldLog held = held(streams);
            T result = decide(held, work, UnitOfWork::commit);
            if (!held.appended().isEmpty()) {
                table.append(held.appended());
                lock.announce(held.position());
            }
            return result;
        });
    }

    /** As {@link #write}, but nothing of it is kept. */
    public <T> T rehearse(Collection<String> streams, Function<OpenStore, T> work) {
        Transaction discarded = transactions.startTransaction();
        try {
            return decide(held(streams), work, UnitOfWork::rollback);
        } finally {
            discarded.rollback();
        }
    }

    private HeldLog held(Collection<String> streams) {
        long head = lock.take();
        Map<String, List<EventLine>> known = table.streams(streams);
        streams.forEach(stream -> known.putIfAbsent(stream, List.of()));
        return new HeldLog(head, known);
    }

    private <T> T decide(HeldLog held, Function<OpenStore, T> work, Consumer<UnitOfWork<?>> end) {
        long head = held.position();
        UnitOfWork<?> all = DefaultUnitOfWork.startAndGet(null);
        held.belongTo(all);
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
