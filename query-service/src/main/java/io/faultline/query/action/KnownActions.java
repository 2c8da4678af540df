package io.faultline.query.action;

import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.StoredEvent;
import io.faultline.query.projection.LoggedRow;
import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads what was ever said about one action. */
@ApplicationScoped
public class KnownActions {

    private final Jdbi database;
    private final EventCodec codec = new EventCodec();

    KnownActions(Jdbi database) {
        this.database = database;
    }

    public boolean isKnown(ActionId id) {
        return database.withHandle(
                handle -> handle.createQuery("select exists(select from <live>.action_event where action_id = :id)")
                        .bind("id", id.value())
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Every event about it up to a position, in the order of the log. */
    List<ToldEvent> eventsOf(String id, long position) {
        return database.withHandle(handle -> handle.createQuery(
                        "select position, payload_type, payload_revision, payload from <live>.action_event"
                                + " where action_id = :id and position <= :position order by position")
                .bind("id", id)
                .bind("position", position)
                .map((row, context) -> told(row))
                .list());
    }

    /** The events that decide what is held true of it as known at a point; the newest may be a retraction. */
    List<ToldEvent> accountOf(String id, KnownBy known) {
        return database.withHandle(handle -> handle.createQuery("""
                        select e.position, e.payload_type, e.payload_revision, e.payload
                        from <live>.account a
                        join <live>.action_event e on e.position = any(a.rests_on) or e.position = a.source_position
                        where a.action_id = :id
                          and a.known_from <= :instant and :instant < a.known_until
                          and a.position_from <= :position and :position < a.position_until
                        order by e.position
                        """)
                .bind("id", id)
                .bind("instant", known.instant())
                .bind("position", known.position())
                .map((row, context) -> told(row))
                .list());
    }

    /** At which known times what is held true of it changed, as of a position. */
    List<Instant> turnsOf(String id, long position) {
        return database.withHandle(handle -> handle.createQuery("select distinct known_from from <live>.account"
                        + " where action_id = :id and position_from <= :position and :position < position_until"
                        + " order by 1")
                .bind("id", id)
                .bind("position", position)
                .map((row, context) -> row.getTimestamp(1).toInstant())
                .list());
    }

    private ToldEvent told(ResultSet row) throws SQLException {
        StoredEvent stored = LoggedRow.stored(row);
        return new ToldEvent(row.getLong("position"), stored.type(), (ActionEvent) codec.decode(stored));
    }
}
