package io.faultline.query.projection;

import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.query.generation.Generation;
import io.faultline.query.subject.RegistryEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** Reads the projection's tables back, in the transaction that the caller holds. */
@ApplicationScoped
class ProjectionReader {

    private final Jdbi database;
    private final EventCodec codec = new EventCodec();

    ProjectionReader(Jdbi database) {
        this.database = database;
    }

    /** What a generation knows of each of these actions so far. */
    Map<String, ActionKnowledge> knowledgeOf(Collection<String> actionIds, Generation generation) {
        return database.withHandle(handle -> {
            handle.getConfig(SqlStatements.class).define("projected", generation.schema());
            Database.followIndexes(handle);
            Map<String, List<KnownEvent>> events = eventsOf(handle, actionIds);
            Map<String, List<Account>> accounts = openAccountsOf(handle, actionIds);
            return actionIds.stream()
                    .distinct()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            id -> new ActionKnowledge(
                                    id, events.getOrDefault(id, List.of()), accounts.getOrDefault(id, List.of()))));
        });
    }

    private Map<String, List<KnownEvent>> eventsOf(Handle handle, Collection<String> actionIds) {
        return handle.createQuery(
                        "select position, payload_type, payload_revision, payload from <projected>.action_event"
                                + " where action_id = any(:ids)")
                .bindArray("ids", String.class, actionIds)
                .map((row, context) ->
                        new KnownEvent(row.getLong("position"), (ActionEvent) codec.decode(LoggedRow.stored(row))))
                .collect(Collectors.groupingBy(known -> known.event().aggregateId()));
    }

    private static Map<String, List<Account>> openAccountsOf(Handle handle, Collection<String> actionIds) {
        return handle.createQuery(
                        "select account_id, action_id, known_from, known_until, position_from, position_until,"
                                + " source_position, rests_on from <projected>.account"
                                + " where action_id = any(:ids) and position_until = :open")
                .bindArray("ids", String.class, actionIds)
                .bind("open", Account.OPEN)
                .map((row, context) -> new Account(
                        row.getLong("account_id"),
                        row.getString("action_id"),
                        row.getTimestamp("known_from").toInstant(),
                        row.getTimestamp("known_until").toInstant(),
                        row.getLong("position_from"),
                        row.getLong("position_until"),
                        row.getLong("source_position"),
                        List.of((Long[]) row.getArray("rests_on").getArray()),
                        Extent.NONE,
                        null))
                .collect(Collectors.groupingBy(Account::actionId));
    }

    List<RegistryEvent> registryEvents() {
        return database.withHandle(handle -> handle.createQuery(
                        "select position, payload_type, payload_revision, payload from <live>.subject_event")
                .map((row, context) ->
                        new RegistryEvent(row.getLong("position"), (SubjectEvent) codec.decode(LoggedRow.stored(row))))
                .list());
    }

    /** Position of the newest event that was read, 0 if there is none. */
    long newestPosition() {
        return database.withHandle(
                handle -> handle.createQuery("select greatest((select max(position) from <live>.action_event),"
                                + " (select max(position) from <live>.subject_event),"
                                + " (select max(sequence_number) from query.dead_letter_entry),"
                                + " (select max(position) from query.dead_letter_outcome), 0)")
                        .mapTo(Long.class)
                        .one());
    }
}
