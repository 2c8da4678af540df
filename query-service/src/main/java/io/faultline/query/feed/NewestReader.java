package io.faultline.query.feed;

import io.faultline.query.standing.Selection;
import io.faultline.query.standing.Standing;
import io.faultline.query.standing.Standings;
import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Finds the actions that the newest events were about. */
@ApplicationScoped
class NewestReader {

    /** Ids of accounts grow with the positions that open them. */
    private static final String NEWEST = """
            select a.action_id from <live>.account a
            where a.known_from <= :instant and :instant < a.known_until
              and a.position_from <= :position and :position < a.position_until
              and cardinality(a.rests_on) > 0 %s %s
            order by a.account_id desc limit :count
            """;

    private static final String OF_KINDS = "and a.action_id in (select e.action_id from <live>.action_event e"
            + " where e.found_by && :codes::smallint[])";
    private static final String OF_SUBJECTS = "and a.account_id in (select f.account_id from <live>.fact f"
            + " where f.subject = any(:subjects) and f.starts is not null)";

    private final Jdbi database;
    private final Standings standings;

    NewestReader(Jdbi database, Standings standings) {
        this.database = database;
        this.standings = standings;
    }

    /** Newest first. */
    List<Standing> read(Selection selection, KnownBy known, int count) {
        return standings.of(ids(selection, known, count), known).values().stream()
                .filter(selection::isOfKind)
                .sorted(Comparator.comparingLong(Standing::position).reversed())
                .toList();
    }

    private List<String> ids(Selection selection, KnownBy known, int count) {
        return database.inTransaction(handle -> {
            handle.execute("set local plan_cache_mode = force_custom_plan");
            Query query = handle.createQuery(NEWEST.formatted(
                            selection.kinds().isEmpty() ? "" : OF_KINDS,
                            selection.subjects().isEmpty() ? "" : OF_SUBJECTS))
                    .bind("instant", known.instant())
                    .bind("position", known.position())
                    .bind("count", count);
            if (!selection.kinds().isEmpty()) {
                query.bindArray(
                        "codes",
                        Integer.class,
                        selection.codes().stream().map(Short::intValue).toList());
            }
            if (!selection.subjects().isEmpty()) {
                query.bindArray("subjects", String.class, selection.subjects());
            }
            return query.mapTo(String.class).list();
        });
    }
}
