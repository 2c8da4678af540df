package io.faultline.query.intake.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Reads timeline-service's event log. */
@ApplicationScoped
public class StoreIntake implements EventIntake {

    private static final String NEXT = "position > %d order by position limit %d";
    private static final String STREAM = "select aggregate_id from timeline.event where position = ?";

    /** Far less than a range of the longest statements: they are held in memory, decoded. */
    private static final int MOST_BYTES = 16 << 20;

    private final DataSource database;
    private final CopiedEvents events;
    private final StoreNews news;

    StoreIntake(DataSource database, StoreNews news) {
        this.database = database;
        this.events = new CopiedEvents(database);
        this.news = news;
    }

    @Override
    public List<Recorded> after(long position, int limit) {
        return events.read(NEXT.formatted(position, limit), MOST_BYTES);
    }

    @Override
    public String streamOf(long position) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(STREAM)) {
            query.setLong(1, position);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the event log cannot be read", failure);
        }
    }

    @Override
    public Runnable onNews(Runnable wake) {
        return news.subscribe(wake);
    }
}
