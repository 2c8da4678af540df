package io.faultline.timeline.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** Axon joins the transaction that is open, or has one of its own where none is. */
final class JtaTransactions implements TransactionManager {

    private static final Transaction JOINED = new Transaction() {
        @Override
        public void commit() {
            // whoever began it commits it
        }

        @Override
        public void rollback() {
            QuarkusTransaction.setRollbackOnly();
        }
    };

    private static final Transaction OWN = new Transaction() {
        @Override
        public void commit() {
            QuarkusTransaction.commit();
        }

        @Override
        public void rollback() {
            if (QuarkusTransaction.isActive()) {
                QuarkusTransaction.rollback();
            }
        }
    };

    @Override
    public Transaction startTransaction() {
        if (QuarkusTransaction.isActive()) {
            return JOINED;
        }
        QuarkusTransaction.begin();
        return OWN;
    }
}
