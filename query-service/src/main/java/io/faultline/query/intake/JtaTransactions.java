package io.faultline.query.intake;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** Axon's transactions are the service's own: token and facts commit together. */
public final class JtaTransactions implements TransactionManager {

    private final jakarta.transaction.TransactionManager jta;

    public JtaTransactions(jakarta.transaction.TransactionManager jta) {
        this.jta = jta;
    }

    @Override
    public Transaction startTransaction() {
        try {
            if (jta.getStatus() != Status.STATUS_NO_TRANSACTION) {
                return new Joined();
            }
            jta.begin();
            return new Own();
        } catch (SystemException | NotSupportedException failed) {
            throw new IllegalStateException("no transaction can be begun", failed);
        }
    }

    private final class Joined implements Transaction {

        @Override
        public void commit() {
            // whoever began it commits it
        }

        @Override
        public void rollback() {
            try {
                jta.setRollbackOnly();
            } catch (SystemException failed) {
                throw new IllegalStateException("the transaction cannot be given up", failed);
            }
        }
    }

    private final class Own implements Transaction {

        @Override
        public void commit() {
            try {
                jta.commit();
            } catch (RollbackException
                    | HeuristicMixedException
                    | HeuristicRollbackException
                    | SystemException failed) {
                throw new IllegalStateException("the transaction did not commit", failed);
            }
        }

        @Override
        public void rollback() {
            try {
                if (jta.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    jta.rollback();
                }
            } catch (SystemException failed) {
                throw new IllegalStateException("the transaction cannot be rolled back", failed);
            }
        }
    }
}
