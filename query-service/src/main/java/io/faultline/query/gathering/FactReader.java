package io.faultline.query.gathering;

import io.faultline.contract.SubjectId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.EventCodec;
import io.faultline.query.fact.Courses;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Facts;
import io.faultline.query.packing.Packing;
import io.faultline.query.projection.AccountId;
import io.faultline.query.projection.LoggedRow;
import io.faultline.query.trace.Trace;
import io.faultline.query.trace.TraceReader;
import io.faultline.query.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the facts of some subjects from the fact table, at every known time, as read up to one position. */
@ApplicationScoped
public class FactReader {

    private static final String TOUCHING = """
            select f.subject, f.facet, f.account_id, f.action_id, f.starts is not null as touches,
                   a.source_position, a.known_from, a.known_until%s
            from unnest(:subjects::text[], :facets::smallint[], :since::bigint[]) as wanted(subject, facet, since)
            join <live>.fact f on f.subject = wanted.subject and f.facet = wanted.facet and f.account_id > wanted.since
            join <live>.account a on a.account_id = f.account_id
            where a.position_from <= :position and :position < a.position_until
            """;
    private static final String OPEN = """
            select account_id from <live>.account
            where action_id = any(:actions) and position_from <= :position and :position < position_until
            """;
    private static final String TOLD = """
            select a.account_id, e.payload_type, e.payload_revision, e.payload
            from <live>.account a join <live>.action_event e on e.position = any(a.rests_on)
            where a.account_id = any(:accounts)
            """;

    private static final String SHOWN = ", a.shown";

    /** @param shown what the account shows, null where it is to be worked out from its events */
    private record Touch(
            SubjectId subject,
            Facet facet,
            long account,
            String action,
            boolean touches,
            long sourcePosition,
            KnownDuring known,
            byte @Nullable [] shown) {}

    private final Jdbi database;
    private final EventCodec codec = new EventCodec();

    FactReader(Jdbi database) {
        this.database = database;
    }

    /**
     * The facts of these subjects in these facets, by subject.
     *
     * @param since position after which an account of a subject must have been opened to be read
     */
    Map<SubjectId, List<Held>> read(Map<SubjectId, Set<Facet>> wanted, Source source, Map<SubjectId, Long> since) {
        if (wanted.isEmpty()) {
            return new HashMap<>();
        }
        return database.withHandle(handle -> {
            List<Touch> touches = touching(handle, wanted, source, since);
            Map<Long, List<Trace>> traces = trace(handle, touches, source);
            return touches.stream()
                    .map(touch -> held(touch, traces))
                    .collect(Collectors.groupingBy(Held::subject, HashMap::new, Collectors.toList()));
        });
    }

    /** Those accounts of these actions that tell the truth as of the source's position. */
    Set<Long> openOf(Collection<String> actions, Source source) {
        return actions.isEmpty()
                ? Set.of()
                : database.withHandle(handle -> handle.createQuery(OPEN)
                        .bindArray("actions", String.class, actions)
                        .bind("position", source.position())
                        .mapTo(Long.class)
                        .collect(Collectors.toSet()));
    }

    private static List<Touch> touching(
            Handle handle, Map<SubjectId, Set<Facet>> wanted, Source source, Map<SubjectId, Long> since) {
        Map<String, SubjectId> ids = new HashMap<>();
        List<String> subjects = new ArrayList<>();
        List<Integer> facets = new ArrayList<>();
        List<Long> accounts = new ArrayList<>();
        wanted.forEach((subject, some) -> {
            ids.put(subject.value(), subject);
            long opened = since.containsKey(subject) ? AccountId.lastUpTo(since.get(subject)) : 0;
            some.forEach(facet -> {
                subjects.add(subject.value());
                facets.add(facet.ordinal());
                accounts.add(opened);
            });
        });
        return handle.createQuery(TOUCHING.formatted(source.isStored() ? SHOWN : ""))
                .bindArray("subjects", String.class, subjects)
                .bindArray("facets", Integer.class, facets)
                .bindArray("since", Long.class, accounts)
                .bind("position", source.position())
                .map((row, context) -> new Touch(
                        ids.get(row.getString("subject")),
                        Facet.values()[row.getInt("facet")],
                        row.getLong("account_id"),
                        row.getString("action_id"),
                        row.getBoolean("touches"),
                        row.getLong("source_position"),
                        KnownDuring.between(
                                row.getTimestamp("known_from").toInstant(),
                                row.getTimestamp("known_until").toInstant()),
                        source.isStored() ? row.getBytes("shown") : null))
                .list();
    }

    private Map<Long, List<Trace>> trace(Handle handle, List<Touch> touches, Source source) {
        Map<Long, List<Trace>> traces = new HashMap<>();
        Set<Long> missing = new LinkedHashSet<>();
        for (Touch touch : touches) {
            if (touch.touches() && !traces.containsKey(touch.account())) {
                List<Trace> found = stored(touch.shown());
                if (found == null) {
                    missing.add(touch.account());
                } else {
                    traces.put(touch.account(), found);
                }
            }
        }
        if (!missing.isEmpty()) {
            traces.putAll(trace(handle, missing, source));
        }
        return traces;
    }

    private static @Nullable List<Trace> stored(byte @Nullable [] packed) {
        if (packed == null) {
            return null;
        }
        byte[] shown = Packing.unpack(packed);
        return TraceReader.isCurrent(shown) ? TraceReader.traces(shown) : null;
    }

    private Map<Long, List<Trace>> trace(Handle handle, Set<Long> accounts, Source source) {
        Map<Long, List<ActionEvent>> events = handle.createQuery(TOLD)
                .bindArray("accounts", Long.class, accounts)
                .map((row, context) -> Map.entry(row.getLong("account_id"), event(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<Long, List<Trace>> traces = new HashMap<>();
        events.forEach((account, told) -> traces.put(
                account,
                Traces.of(Courses.of(told).map(Facts::of).orElse(List.of()), source.reading(), source.showUndated())));
        return traces;
    }

    private static Held held(Touch touch, Map<Long, List<Trace>> traces) {
        return new Held(
                touch.subject(),
                touch.facet(),
                touch.account(),
                touch.action(),
                touch.known(),
                touch.sourcePosition(),
                touch.touches() ? traces.get(touch.account()) : List.of());
    }

    private ActionEvent event(ResultSet row) throws SQLException {
        return (ActionEvent) codec.decode(LoggedRow.stored(row));
    }
}
