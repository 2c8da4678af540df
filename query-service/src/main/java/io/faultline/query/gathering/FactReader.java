package io.faultline.query.gathering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads the facts of some subjects from the fact table, as known at one point. */
@ApplicationScoped
public class FactReader {

    private static final String TOUCHING = """
            select f.subject, f.facet, f.account_id, f.starts is not null as touches, a.source_position
            from unnest(:subjects::text[], :facets::smallint[]) as wanted(subject, facet)
            join query.fact f on f.subject = wanted.subject and f.facet = wanted.facet
            join query.account a on a.account_id = f.account_id
            where
            """;
    private static final String CURRENT = " f.current";
    private static final String KNOWN_BY = """
             a.known_from <= :instant and :instant < a.known_until
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
    private final Cache<Long, List<Fact>> derived;

    FactReader(
            Jdbi database,
            @ConfigProperty(name = "faultline.accounts.remembered", defaultValue = "20000") int remembered) {
        this.database = database;
        this.derived = Caffeine.newBuilder().maximumSize(remembered).build();
    }

    /** The facts of these subjects in these facets, by subject. */
    Map<SubjectId, List<HeldFact>> read(Map<SubjectId, Set<Facet>> wanted, KnownBy known) {
        return database.withHandle(handle -> {
            List<Touch> touches = touching(handle, wanted, known);
            Map<Long, List<Fact>> facts = derive(handle, touches);
            return touches.stream().map(touch -> held(touch, facts)).collect(Collectors.groupingBy(HeldFact::subject));
        });
    }

    private static List<Touch> touching(Handle handle, Map<SubjectId, Set<Facet>> wanted, KnownBy known) {
        List<String> subjects = new ArrayList<>();
        List<Integer> facets = new ArrayList<>();
        wanted.forEach((subject, some) -> some.forEach(facet -> {
            subjects.add(subject.value());
            facets.add(facet.ordinal());
        }));
        Query query = handle.createQuery(TOUCHING + (known.isLatest() ? CURRENT : KNOWN_BY))
                .bindArray("subjects", String.class, subjects)
                .bindArray("facets", Integer.class, facets);
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

    /** What an account says never changes, and several subjects share it. */
    private Map<Long, List<Fact>> derive(Handle handle, List<Touch> touches) {
        Set<Long> accounts = touches.stream()
                .filter(Touch::touches)
                .map(Touch::account)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Long, List<Fact>> facts = new HashMap<>(derived.getAllPresent(accounts));
        accounts.removeAll(facts.keySet());
        if (!accounts.isEmpty()) {
            Map<Long, List<Fact>> missing = derive(handle, accounts);
            derived.putAll(missing);
            facts.putAll(missing);
        }
        return facts;
    }

    private Map<Long, List<Fact>> derive(Handle handle, Set<Long> accounts) {
        Map<Long, List<ActionEvent>> told = handle.createQuery(TOLD)
                .bindArray("accounts", Long.class, accounts)
                .map((row, context) -> Map.entry(row.getLong("account_id"), event(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<Long, List<Fact>> facts = new HashMap<>();
        told.forEach((account, events) ->
                facts.put(account, Courses.of(events).map(Facts::of).orElse(List.of())));
        return facts;
    }

    private static HeldFact held(Touch touch, Map<Long, List<Fact>> facts) {
        List<Fact> touching = touch.touches()
                ? facts.get(touch.account()).stream()
                        .filter(fact -> fact.subject().equals(touch.subject()) && fact.facet() == touch.facet())
                        .toList()
                : List.of();
        return new HeldFact(touch.subject(), touch.facet(), touch.sourcePosition(), touching);
    }

    private ActionEvent event(ResultSet row) throws SQLException {
        return (ActionEvent) codec.decode(new StoredEvent(
                row.getString("payload_type"), row.getString("payload_revision"), row.getBytes("payload")));
    }
}
