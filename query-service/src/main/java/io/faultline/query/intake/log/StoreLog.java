package io.faultline.query.intake.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Reads timeline-service's event log by the index on what events are about. */
@ApplicationScoped
public class StoreLog implements WholeLog {

    private static final String BOUNDS = """
            select aggregate_id from
                (select aggregate_id, row_number() over (order by aggregate_id) as number from timeline.event) numbered
            where number % :events = 0 group by aggregate_id order by aggregate_id
            """;

    private final Jdbi database;
    private final CopiedEvents events;

    StoreLog(Jdbi database, DataSource source) {
        this.database = database;
        this.events = new CopiedEvents(source);
    }

    @Override
    public List<Part> parts(int events) {
        List<String> bounds = database.withHandle(handle -> handle.createQuery(BOUNDS)
                .bind("events", events)
                .mapTo(String.class)
                .list());
        List<Part> parts = new ArrayList<>();
        String from = null;
        for (String until : bounds) {
            parts.add(new Part(from, until));
            from = until;
        }
        parts.add(new Part(from, null));
        return parts;
    }

    @Override
    public List<Recorded> read(Part part, long upTo) {
        StringBuilder where = new StringBuilder("position <= ").append(upTo);
        if (part.from() != null) {
            where.append(" and aggregate_id >= ").append(quoted(part.from()));
        }
        if (part.until() != null) {
            where.append(" and aggregate_id < ").append(quoted(part.until()));
        }
        return events.read(where.append(" order by aggregate_id, position").toString(), Long.MAX_VALUE);
    }

    /** COPY takes no parameters. */
    private static String quoted(String id) {
        return "'" + id.replace("'", "''") + "'";
    }

    @Override
    public long newest() {
        return database.withHandle(handle -> handle.createQuery("select coalesce(max(position), 0) from timeline.event")
                .mapTo(Long.class)
                .one());
    }
}
