package io.faultline.benchmark.peer.replay;

import io.faultline.benchmark.stack.Database;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.StepTaken;
import io.faultline.contract.event.TimelineEvent;
import io.faultline.contract.statement.Kind;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.step.StepName;
import io.faultline.contract.step.Steps;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The log once more, in the table and under the type names that Axon gives it when nobody tells it otherwise. */
final class StockLog {

    private StockLog() {}

    static void copy(Database database) throws SQLException {
        database.execute(
                "drop schema if exists peers cascade",
                "create schema peers",
                """
                create table peers.DomainEventEntry (
                    globalIndex bigserial primary key,
                    aggregateIdentifier varchar(255) not null,
                    sequenceNumber bigint not null,
                    type varchar(255),
                    eventIdentifier varchar(255) not null unique,
                    metaData bytea,
                    payload bytea not null,
                    payloadRevision varchar(255),
                    payloadType varchar(255) not null,
                    timeStamp varchar(255) not null,
                    unique (aggregateIdentifier, sequenceNumber))
                """,
                """
                insert into peers.DomainEventEntry
                select e.position, e.aggregate_id, e.sequence_number, e.aggregate_type, e.event_identifier, e.metadata,
                       e.payload, null, n.class, to_char(e.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                from timeline.event e join (values %s) n(type, class) on n.type = e.payload_type
                order by e.position
                """.formatted(classNames()),
                "vacuum analyze peers.DomainEventEntry");
    }

    private static String classNames() {
        Map<String, Class<?>> classes = new HashMap<>();
        Kinds.all().values().stream()
                .map(Kinds::of)
                .map(Kind::event)
                .forEach(name -> classes.put(name, ActionRecorded.class));
        Steps.all().values().stream()
                .map(Steps::of)
                .map(StepName::event)
                .forEach(name -> classes.put(name, StepTaken.class));
        concrete(TimelineEvent.class).forEach(type -> classes.put(type.getSimpleName(), type));
        return classes.entrySet().stream()
                .map(entry -> "('%s', '%s')"
                        .formatted(entry.getKey(), entry.getValue().getName()))
                .collect(Collectors.joining(", "));
    }

    private static Stream<Class<?>> concrete(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(StockLog::concrete) : Stream.of(type);
    }
}
