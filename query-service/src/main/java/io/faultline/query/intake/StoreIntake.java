package io.faultline.query.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** Reads timeline-service's event log straight from PostgreSQL. */
@ApplicationScoped
public class StoreIntake implements EventIntake {

    private static final String NEXT = """
            select new io.faultline.query.intake.Recorded(
                e.position, e.recordedAt, e.payloadType, e.payloadRevision, e.payload)
            from LoggedEvent e where e.position > :after order by e.position
            """;

    private final SessionFactory sessions;
    private final StoreNews news;

    StoreIntake(SessionFactory sessions, StoreNews news) {
        this.sessions = sessions;
        this.news = news;
    }

    @Override
    public List<Recorded> after(long position, int limit) {
        try (StatelessSession session = sessions.openStatelessSession()) {
            return session.createSelectionQuery(NEXT, Recorded.class)
                    .setParameter("after", position)
                    .setMaxResults(limit)
                    .list();
        }
    }

    @Override
    public Runnable onNews(Runnable wake) {
        return news.subscribe(wake);
    }
}
