package io.faultline.query.export;

import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.EventCodec;
import io.faultline.query.fact.Courses;
import io.faultline.query.fact.Facts;
import io.faultline.query.fact.Reading;
import io.faultline.query.packing.Packing;
import io.faultline.query.projection.AccountId;
import io.faultline.query.projection.LoggedRow;
import io.faultline.query.trace.Trace;
import io.faultline.query.trace.TraceReader;
import io.faultline.query.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads accounts a few hundred at a time, in the order in which they were opened. Rows say between which positions they
 * count, so an export needs no transaction: a client may take hours, and what is recorded meanwhile changes nothing.
 */
@ApplicationScoped
class KnownAccounts {

    private static final int AT_ONCE = 500;
    private static final long BEFORE_ALL = -1;
    private static final int FOR_EVER = 9999;

    private static final String NEXT = """
            select a.account_id, a.action_id, a.known_from, a.known_until, a.source_position, a.rests_on, a.shown
            from <live>.account a
            where a.account_id > :after and a.account_id <= :last
              and a.position_from <= :position and :position < a.position_until
            """;
    private static final String KNOWN = " and a.known_from <= :known and :known < a.known_until";
    private static final String TOUCHING = """
             and exists (select from <live>.fact f
                         where f.subject = any(:subjects) and f.account_id = a.account_id and f.starts is not null)
            """;
    private static final String EVENTS = """
            select position, payload_type, payload_revision, payload from <live>.action_event
            where position = any(:positions)
            """;

    private final Jdbi database;
    private final EventCodec codec = new EventCodec();

    KnownAccounts(Jdbi database) {
        this.database = database;
    }

    Iterable<KnownAccount> in(Scope scope) {
        return () -> StreamSupport.stream(pagesOf(scope).spliterator(), false)
                .flatMap(List::stream)
                .iterator();
    }

    /** All of a scope, read a few at a time as they are asked for. */
    Iterable<List<KnownAccount>> pagesOf(Scope scope) {
        return () -> Stream.iterate(
                        after(BEFORE_ALL, scope),
                        page -> !page.isEmpty(),
                        page -> after(page.getLast().id(), scope))
                .iterator();
    }

    private List<KnownAccount> after(long id, Scope scope) {
        String query = NEXT
                + (scope.everyVintage() ? "" : KNOWN)
                + (scope.subjects().isEmpty() ? "" : TOUCHING)
                + " order by a.account_id limit "
                + AT_ONCE;
        return database.withHandle(handle -> {
            Query asked = handle.createQuery(query)
                    .bind("after", id)
                    .bind("last", AccountId.lastUpTo(scope.position()))
                    .bind("position", scope.position());
            if (!scope.everyVintage()) {
                asked.bind("known", scope.known());
            }
            if (!scope.subjects().isEmpty()) {
                asked.bindArray(
                        "subjects",
                        String.class,
                        scope.subjects().stream().map(Object::toString).toList());
            }
            return asked.map((row, context) -> account(row)).list();
        });
    }

    private static KnownAccount account(ResultSet row) throws SQLException {
        return new KnownAccount(
                row.getLong("account_id"),
                row.getString("action_id"),
                row.getTimestamp("known_from").toInstant(),
                ended(row.getTimestamp("known_until").toInstant()),
                row.getLong("source_position"),
                List.of((Long[]) row.getArray("rests_on").getArray()),
                row.getBytes("shown"));
    }

    private static @Nullable Instant ended(Instant until) {
        return until.atOffset(ZoneOffset.UTC).getYear() >= FOR_EVER ? null : until;
    }

    /** The events that these accounts rest on, by position. */
    Map<Long, ActionEvent> eventsOf(Collection<KnownAccount> accounts) {
        List<Long> positions = accounts.stream()
                .flatMap(account -> account.restsOn().stream())
                .distinct()
                .toList();
        return database.withHandle(handle -> {
            Map<Long, ActionEvent> events = new HashMap<>();
            handle.createQuery(EVENTS)
                    .bindArray("positions", Long.class, positions)
                    .map((row, context) ->
                            Map.entry(row.getLong("position"), (ActionEvent) codec.decode(LoggedRow.stored(row))))
                    .forEach(event -> events.put(event.getKey(), event.getValue()));
            return events;
        });
    }

    /** What an account shows: as stored, unless another version of the derivation stored it. */
    List<Trace> tracesOf(KnownAccount account) {
        if (account.shown() == null) {
            return List.of();
        }
        byte[] shown = Packing.unpack(account.shown());
        return TraceReader.isCurrent(shown) ? TraceReader.traces(shown) : derived(account);
    }

    private List<Trace> derived(KnownAccount account) {
        return Courses.of(eventsOf(List.of(account)).values())
                .map(course -> Traces.of(Facts.of(course), Reading.POSSIBLE, false))
                .orElse(List.of());
    }
}
