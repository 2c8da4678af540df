package io.faultline.benchmark.peer.fact;

import io.faultline.benchmark.loading.BinaryCopy;
import io.faultline.benchmark.stack.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The peers' rows in PostgreSQL: as ranges, as Envers would have written them, and as a stock Axon log a subject. */
public final class PeerTables {

    /** Envers and Axon number days from here. */
    private static final String DAY_ZERO = "date '1900-01-01'";

    private PeerTables() {}

    public static void fill(Database database, List<PeerFact> facts) throws SQLException, IOException {
        database.execute("create extension if not exists btree_gist", "create schema peers", """
                create table peers.fact (subject text not null, action text not null, valid daterange not null,
                                         body bytea not null)
                """);
        try (Connection connection = database.connect();
                BinaryCopy copy = new BinaryCopy(connection, "peers.fact")) {
            for (PeerFact fact : facts) {
                copy.row(4)
                        .text(fact.subject())
                        .text(fact.action())
                        .days(fact.from(), fact.until())
                        .bytes(fact.body());
            }
        }
        database.execute("create index on peers.fact using gist (subject, valid)");
        envers(database);
        axon(database);
        database.execute("vacuum analyze");
    }

    private static void envers(Database database) throws SQLException {
        database.execute(
                """
                create table peers.dated_row_aud (
                    id text not null, rev integer not null, revtype smallint, revend integer,
                    subject text, body text, primary key (id, rev))
                """,
                """
                insert into peers.dated_row_aud
                select subject || '/' || action, lower(valid) - %1$s, 0, upper(valid) - %1$s, subject,
                       convert_from(body, 'UTF8')
                from peers.fact
                """.formatted(DAY_ZERO),
                """
                insert into peers.dated_row_aud
                select subject || '/' || action, upper(valid) - %1$s, 2, null, null, null
                from peers.fact where not upper_inf(valid)
                """.formatted(DAY_ZERO),
                "create index on peers.dated_row_aud (subject, rev, revend, revtype)",
                """
                create table peers.revinfo (rev integer primary key, revtstmp bigint)
                """,
                """
                insert into peers.revinfo
                select distinct rev, extract(epoch from %s + rev)::bigint * 1000 from peers.dated_row_aud
                """.formatted(DAY_ZERO));
    }

    private static void axon(Database database) throws SQLException {
        database.execute("""
                create table peers.DomainEventEntry (
                    globalIndex bigserial primary key, aggregateIdentifier varchar(255) not null,
                    sequenceNumber bigint not null, type varchar(255), eventIdentifier varchar(255) not null unique,
                    metaData bytea, payload bytea not null, payloadRevision varchar(255),
                    payloadType varchar(255) not null, timeStamp varchar(255) not null,
                    unique (aggregateIdentifier, sequenceNumber))
                """, """
                create table peers.SnapshotEventEntry (
                    aggregateIdentifier varchar(255) not null, sequenceNumber bigint not null,
                    type varchar(255) not null, eventIdentifier varchar(255) not null unique, metaData bytea,
                    payload bytea not null, payloadRevision varchar(255), payloadType varchar(255) not null,
                    timeStamp varchar(255) not null, primary key (aggregateIdentifier, sequenceNumber, type))
                """, """
                insert into peers.DomainEventEntry (aggregateIdentifier, sequenceNumber, type, eventIdentifier,
                    metaData, payload, payloadType, timeStamp)
                select subject, row_number() over (partition by subject order by day, ends, action) - 1, 'subject',
                       gen_random_uuid()::text, '{}',
                       convert_to(json_build_object('action', action, 'day', day - %1$s, 'body', body)::text, 'UTF8'),
                       'io.faultline.benchmark.peer.answer.' || case when ends then 'RowEnded' else 'RowBegan' end,
                       to_char(day, 'YYYY-MM-DD"T"00:00:00.000"Z"')
                from (select subject, action, lower(valid) as day, false as ends, convert_from(body, 'UTF8') as body
                      from peers.fact
                      union all
                      select subject, action, upper(valid), true, null from peers.fact where not upper_inf(valid)) told
                order by day, ends
                """.formatted(DAY_ZERO));
    }
}
