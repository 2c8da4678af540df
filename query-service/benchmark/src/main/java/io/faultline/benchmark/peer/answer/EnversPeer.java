package io.faultline.benchmark.peer.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import io.faultline.benchmark.stack.Database;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;

/** Hibernate Envers with the validity strategy; a day is a revision, so no revision has to be looked up. */
final class EnversPeer implements Peer {

    private final HikariDataSource pool;
    private final SessionFactory factory;

    EnversPeer(Database database) {
        pool = database.pool("peers");
        factory = new MetadataSources(new StandardServiceRegistryBuilder()
                        .applySetting("hibernate.connection.datasource", pool)
                        .applySetting("hibernate.hbm2ddl.auto", "none")
                        .applySetting(
                                "hibernate.physical_naming_strategy",
                                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")
                        .applySetting(
                                "org.hibernate.envers.audit_strategy",
                                "org.hibernate.envers.strategy.ValidityAuditStrategy")
                        .build())
                .addAnnotatedClass(DatedRow.class)
                .buildMetadata()
                .buildSessionFactory();
    }

    @Override
    public List<byte[]> rows(String subject, LocalDate day) {
        try (Session session = factory.openSession()) {
            session.setDefaultReadOnly(true);
            List<?> found = AuditReaderFactory.get(session)
                    .createQuery()
                    .forEntitiesAtRevision(DatedRow.class, Peer.dayNumber(day))
                    .add(AuditEntity.property("subject").eq(subject))
                    .getResultList();
            return found.stream()
                    .map(row -> ((DatedRow) row).body().getBytes(UTF_8))
                    .toList();
        }
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
