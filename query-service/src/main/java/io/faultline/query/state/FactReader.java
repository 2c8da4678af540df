package io.faultline.query.state;

import io.faultline.contract.SubjectId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.StoredEvent;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Fact;
import io.faultline.query.fact.Facts;
import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads the facts of some subjects from the fact table, as known at one point. */
@ApplicationScoped
class FactReader {

    private static final String COLUMNS = """
            select f.subject, f.facet, f.account_id, f.starts is not null as touches, a.source_position,
                   e.payload_type, e.payload_revision, e.payload
            from query.fact f
            join query.account a on a.account_id = f.account_id
            left join query.action_event e on e.position = a.rests_on[1]
            where f.subject = any(:subjects) and f.facet = any(:facets)
            """;
    private static final String CURRENT = " and f.current";
    private static final String KNOWN_BY = """
             and a.known_from <= :instant and :instant < a.known_until
             and a.position_from <= :position and :position < a.position_until
            """;

    private final Jdbi database;
    private final EventCodec codec = new EventCodec();

    FactReader(Jdbi database) {
        this.database = database;
    }

    List<HeldFact> read(Collection<SubjectId> subjects, Collection<Facet> facets, KnownBy known) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Fact>> derived = new HashMap<>();
        return database.withHandle(handle -> {
            Query query = handle.createQuery(COLUMNS + (known.isLatest() ? CURRENT : KNOWN_BY))
                    .bindArray(
                            "subjects",
                            String.class,
                            subjects.stream().map(SubjectId::value).toList())
                    .bindArray(
                            "facets",
                            Integer.class,
                            facets.stream().map(Facet::ordinal).toList());
            if (!known.isLatest()) {
                query.bind("instant", known.instant()).bind("position", known.position());
            }
            return query.map((row, context) -> held(row, derived)).list();
        });
    }

    private HeldFact held(ResultSet row, Map<Long, List<Fact>> derived) throws SQLException {
        SubjectId subject = new SubjectId(row.getString("subject"));
        long source = row.getLong("source_position");
        if (!row.getBoolean("touches")) {
            return new HeldFact(subject, source, List.of());
        }
        Facet facet = Facet.values()[row.getInt("facet")];
        long account = row.getLong("account_id");
        if (!derived.containsKey(account)) {
            derived.put(account, derive(row));
        }
        List<Fact> facts = derived.get(account).stream()
                .filter(fact -> fact.subject().equals(subject) && fact.facet() == facet)
                .toList();
        return new HeldFact(subject, source, facts);
    }

    private List<Fact> derive(ResultSet row) throws SQLException {
        ActionEvent event = (ActionEvent) codec.decode(new StoredEvent(
                row.getString("payload_type"), row.getString("payload_revision"), row.getBytes("payload")));
        return event.statement() == null ? List.of() : Facts.of(event.statement());
    }
}
