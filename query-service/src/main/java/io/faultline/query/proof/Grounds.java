package io.faultline.query.proof;

import io.faultline.contract.SubjectId;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.StoredEvent;
import io.faultline.query.projection.LoggedRow;
import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Finds the events that what is held true of actions and registered subjects rests on. */
@ApplicationScoped
public class Grounds {

    private static final String OF_ACTIONS = """
            select a.action_id as id, e.position, e.payload_type, e.payload_revision, e.payload
            from <live>.account a
            join <live>.action_event e on e.position = any(a.rests_on || a.source_position)
            where a.action_id = any(:ids)
              and a.known_from <= :instant and :instant < a.known_until
              and a.position_from <= :position and :position < a.position_until
            order by e.position
            """;
    private static final String OF_ENTRIES = """
            select distinct on (subject_id) subject_id as id, position, payload_type, payload_revision, payload
            from <live>.subject_event
            where subject_id = any(:ids) and known_since <= :instant and position <= :position
            order by subject_id, known_since desc, edition collate "C" desc nulls last, position desc
            """;

    private final Jdbi database;
    private final EventCodec codec = new EventCodec();

    Grounds(Jdbi database) {
        this.database = database;
    }

    /** By id of the action, in the order of the log; the newest may be a retraction. What nothing is known of is left out. */
    public Map<String, List<Ground>> ofActions(Collection<String> ids, KnownBy known) {
        return read(OF_ACTIONS, ids, known);
    }

    /** By id of the subject, the event that says of it what is held true; without those that are not registered. */
    public Map<String, Ground> ofEntries(Collection<SubjectId> ids, KnownBy known) {
        Map<String, Ground> entries = new TreeMap<>();
        read(OF_ENTRIES, ids.stream().map(SubjectId::value).toList(), known)
                .forEach((id, grounds) -> entries.put(id, grounds.getLast()));
        return entries;
    }

    private record About(String id, Ground ground) {}

    private Map<String, List<Ground>> read(String query, Collection<String> ids, KnownBy known) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.withHandle(handle -> handle.createQuery(query)
                .bindArray("ids", String.class, ids)
                .bind("instant", known.instant())
                .bind("position", known.position())
                .map((row, context) -> new About(row.getString("id"), ground(row)))
                .collect(Collectors.groupingBy(
                        About::id, TreeMap::new, Collectors.mapping(About::ground, Collectors.toList()))));
    }

    private Ground ground(ResultSet row) throws SQLException {
        StoredEvent stored = LoggedRow.stored(row);
        return new Ground(row.getLong("position"), stored.type(), codec.decode(stored));
    }
}
