package io.faultline.query.gathering;

import io.faultline.contract.SubjectId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.StoredEvent;
import io.faultline.query.fact.Courses;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Fact;
import io.faultline.query.fact.Facts;
import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads the facts of some subjects from the fact table, as known at one point. */
@ApplicationScoped
public class FactReader {

    private static final String TOUCHING = """
            select f.subject, f.facet, f.account_id, f.starts is not null as touches, a.source_position
            from query.fact f join query.account a on a.account_id = f.account_id
            where f.subject = any(:subjects) and f.facet = any(:facets)
            """;
    private static final String CURRENT = " and f.current";
    private static final String KNOWN_BY = """
             and a.known_from <= :instant and :instant < a.known_until
             and a.position_from <= :position and :position < a.position_until
            """;
    private static final String TOLD = """
            select a.account_id, e.payload_type, e.payload_revision, e.payload
            from query.account a join query.action_event e on e.position = any(a.rests_on)
            where a.account_id = any(:accounts)
            """;

    private record Touch(SubjectId subject, Facet facet, long account, boolean touches, long sourcePosition) {}

    private final Jdbi database;
    private final EventCodec codec = new EventCodec();

    FactReader(Jdbi database) {
        this.database = database;
    }

    List<HeldFact> read(Collection<SubjectId> subjects, Collection<Facet> facets, KnownBy known) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return database.withHandle(handle -> {
            List<Touch> touches = touching(handle, subjects, facets, known);
            Map<Long, List<Fact>> derived = derive(handle, touches);
            return touches.stream().map(touch -> held(touch, derived)).toList();
        });
    }

    private static List<Touch> touching(
            Handle handle, Collection<SubjectId> subjects, Collection<Facet> facets, KnownBy known) {
        Query query = handle.createQuery(TOUCHING + (known.isLatest() ? CURRENT : KNOWN_BY))
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
        return query.map((row, context) -> new Touch(
                        new SubjectId(row.getString("subject")),
                        Facet.values()[row.getInt("facet")],
                        row.getLong("account_id"),
                        row.getBoolean("touches"),
                        row.getLong("source_position")))
                .list();
    }

    private Map<Long, List<Fact>> derive(Handle handle, List<Touch> touches) {
        Set<Long> accounts = touches.stream()
                .filter(Touch::touches)
                .map(Touch::account)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (accounts.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<ActionEvent>> told = handle.createQuery(TOLD)
                .bindArray("accounts", Long.class, accounts)
                .map((row, context) -> Map.entry(row.getLong("account_id"), event(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<Long, List<Fact>> derived = new HashMap<>();
        told.forEach((account, events) ->
                derived.put(account, Courses.of(events).map(Facts::of).orElse(List.of())));
        return derived;
    }

    private static HeldFact held(Touch touch, Map<Long, List<Fact>> derived) {
        List<Fact> facts = touch.touches()
                ? derived.get(touch.account()).stream()
                        .filter(fact -> fact.subject().equals(touch.subject()) && fact.facet() == touch.facet())
                        .toList()
                : List.of();
        return new HeldFact(touch.subject(), touch.sourcePosition(), facts);
    }

    private ActionEvent event(ResultSet row) throws SQLException {
        return (ActionEvent) codec.decode(new StoredEvent(
                row.getString("payload_type"), row.getString("payload_revision"), row.getBytes("payload")));
    }
}
