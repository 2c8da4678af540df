package io.faultline.query.change;

import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.StoredEvent;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.event.TimelineEvent;
import io.faultline.query.fact.Course;
import io.faultline.query.fact.Courses;
import io.faultline.query.projection.LoggedRow;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registries;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads what events changed. An event changes the same for ever, whatever is recorded after it. */
@ApplicationScoped
class ChangeReader {

    private static final String EVENTS = """
            select position, payload_type, payload_revision, payload from (
                (select position, payload_type, payload_revision, payload from <live>.action_event
                 where position > :after and position <= :upTo order by position limit :limit)
                union all
                (select position, payload_type, payload_revision, payload from <live>.subject_event
                 where position > :after and position <= :upTo order by position limit :limit)) either
            order by position limit :limit
            """;

    /** What was held true, at the known time from which an event counts, just before it and just after. */
    private static final String HELD = """
            select w.position as at, earlier.than, e.payload_type, e.payload_revision, e.payload
            from <live>.action_event w
            cross join (values (0), (1)) as earlier(than)
            join <live>.account a on a.action_id = w.action_id
                and a.known_from <= w.known_since and w.known_since < a.known_until
                and a.position_from <= w.position - earlier.than and w.position - earlier.than < a.position_until
            join <live>.action_event e on e.position = any(a.rests_on)
            where w.position = any(:positions)
            """;

    private record Side(long position, boolean before) {}

    private final Jdbi database;
    private final Registries registries;
    private final EventCodec codec = new EventCodec();

    ChangeReader(Jdbi database, Registries registries) {
        this.database = database;
        this.registries = registries;
    }

    /** @param upTo position of the last event that counts */
    List<Change> read(long after, long upTo, int limit) {
        return database.inTransaction(handle -> {
            handle.execute("set local plan_cache_mode = force_custom_plan");
            List<Logged> events = events(handle, after, upTo, limit);
            Map<Side, Course> held = held(handle, events);
            return events.stream()
                    .map(logged -> logged.changing(
                            held.get(new Side(logged.position(), true)),
                            held.get(new Side(logged.position(), false)),
                            registries))
                    .toList();
        });
    }

    private List<Logged> events(Handle handle, long after, long upTo, int limit) {
        return handle.createQuery(EVENTS)
                .bind("after", after)
                .bind("upTo", upTo)
                .bind("limit", limit)
                .map((row, context) -> logged(row))
                .list();
    }

    private Logged logged(ResultSet row) throws SQLException {
        StoredEvent stored = LoggedRow.stored(row);
        return new Logged(row.getLong("position"), stored.type(), codec.decode(stored));
    }

    private Map<Side, Course> held(Handle handle, List<Logged> events) {
        List<Long> positions = events.stream()
                .filter(logged -> logged.event() instanceof ActionEvent)
                .map(Logged::position)
                .toList();
        Map<Side, List<ActionEvent>> told = new HashMap<>();
        if (!positions.isEmpty()) {
            handle.createQuery(HELD)
                    .bindArray("positions", Long.class, positions)
                    .map((row, context) -> told.computeIfAbsent(
                                    new Side(row.getLong("at"), row.getInt("than") == 1), none -> new ArrayList<>())
                            .add((ActionEvent) codec.decode(LoggedRow.stored(row))))
                    .forEach(added -> {});
        }
        Map<Side, Course> held = new HashMap<>();
        told.forEach((side, decisive) -> Courses.of(decisive).ifPresent(course -> held.put(side, course)));
        return held;
    }

    /** An event with its place in the log and its published name. */
    private record Logged(long position, String type, TimelineEvent event) {

        Change changing(@Nullable Course before, @Nullable Course after, Registries registries) {
            return switch (event) {
                case ActionEvent about ->
                    Changed.action(
                            position,
                            type,
                            about,
                            before,
                            after,
                            registries.asOf(new KnownBy(event.provenance().knownSince(), position)));
                case SubjectEvent about -> Changed.registry(position, type, about);
            };
        }
    }
}
