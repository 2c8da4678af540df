package io.faultline.benchmark.peer.replay;

import jakarta.persistence.EntityManager;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** One Hibernate session a transaction, so that token and read model commit together. */
final class Sessions implements TransactionManager, EntityManagerProvider {

    private final SessionFactory factory;
    private final ThreadLocal<@Nullable EntityManager> open = new ThreadLocal<>();

    Sessions(SessionFactory factory) {
        this.factory = factory;
    }

    @Override
    public EntityManager getEntityManager() {
        EntityManager session = open.get();
        if (session == null) {
            throw new IllegalStateException("no transaction is open");
        }
        return session;
    }

    @Override
    public Transaction startTransaction() {
        if (open.get() != null) {
            return new Joined();
        }
        EntityManager session = factory.createEntityManager();
        session.getTransaction().begin();
        open.set(session);
        return new Own(session);
    }

    private static final class Joined implements Transaction {

        @Override
        public void commit() {
            // whoever began it commits it
        }

        @Override
        public void rollback() {
            throw new IllegalStateException("a part of a transaction failed");
        }
    }

    private final class Own implements Transaction {

        private final EntityManager session;

        Own(EntityManager session) {
            this.session = session;
        }

        @Override
        public void commit() {
            try (session) {
                session.getTransaction().commit();
            } finally {
                open.remove();
            }
        }

        @Override
        public void rollback() {
            try (session) {
                if (session.getTransaction().isActive()) {
                    session.getTransaction().rollback();
                }
            } finally {
                open.remove();
            }
        }
    }
}
