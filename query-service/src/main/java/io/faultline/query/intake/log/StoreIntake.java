package io.faultline.query.intake.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Reads timeline-service's event log. */
@ApplicationScoped
public class StoreIntake implements EventIntake {

    private static final String NEXT = "position > %d order by position limit %d";

    /** Far less than a range of the longest statements: they are held in memory, decoded. */
    private static final int MOST_BYTES = 16 << 20;

    private final CopiedEvents events;
    private final StoreNews news;

    StoreIntake(DataSource database, StoreNews news) {
        this.events = new CopiedEvents(database);
        this.news = news;
    }

    @Override
    public List<Recorded> after(long position, int limit) {
        return events.read(NEXT.formatted(position, limit), MOST_BYTES);
    }

    @Override
    public Runnable onNews(Runnable wake) {
        return news.subscribe(wake);
    }
}
