package io.faultline.query.projection;

import static io.faultline.query.projection.copy.CopiedTable.column;

import io.faultline.query.generation.Generation;
import io.faultline.query.projection.copy.CopiedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes what a range changes, one statement a table, in the transaction that the caller holds. */
@ApplicationScoped
class ProjectionWriter {

    private static final CopiedTable<LogRow> ACTION_EVENT =
            log("action_event", "action_id").with(column("found_by", (copy, row) -> copy.smallints(row.foundBy())));
    private static final CopiedTable<LogRow> SUBJECT_EVENT = log("subject_event", "subject_id");

    private static final CopiedTable<Account> ACCOUNT = CopiedTable.of(
            "account",
            column("account_id", (copy, account) -> copy.bigint(account.id())),
            column("action_id", (copy, account) -> copy.text(account.actionId())),
            column("known_from", (copy, account) -> copy.instant(account.knownFrom())),
            column("known_until", (copy, account) -> copy.instant(account.knownUntil())),
            column("position_from", (copy, account) -> copy.bigint(account.positionFrom())),
            column("position_until", (copy, account) -> copy.bigint(account.positionUntil())),
            column("source_position", (copy, account) -> copy.bigint(account.sourcePosition())),
            column("rests_on", (copy, account) -> copy.bigints(account.restsOn())),
            column("begins", (copy, account) -> copy.day(account.extent().begins())),
            column("last_turn", (copy, account) -> copy.day(account.extent().lastTurn())),
            column("shown", (copy, account) -> copy.bytes(account.shown())));

    private static final CopiedTable<FactRow> FACT = CopiedTable.of(
            "fact",
            column("subject", (copy, fact) -> copy.text(fact.subject())),
            column("facet", (copy, fact) -> copy.smallint(fact.facet())),
            column("account_id", (copy, fact) -> copy.bigint(fact.accountId())),
            column("action_id", (copy, fact) -> copy.text(fact.actionId())),
            column("starts", (copy, fact) -> copy.day(fact.starts())),
            column("ends", (copy, fact) -> copy.day(fact.ends())));

    private static final CopiedTable<LinkRow> LINK = CopiedTable.of(
            "link",
            column("account_id", (copy, link) -> copy.bigint(link.accountId())),
            column("action_id", (copy, link) -> copy.text(link.actionId())),
            column("link", (copy, link) -> copy.text(link.link())),
            column("target", (copy, link) -> copy.text(link.target())));

    private final Jdbi database;

    ProjectionWriter(Jdbi database) {
        this.database = database;
    }

    private static CopiedTable<LogRow> log(String table, String id) {
        return CopiedTable.of(
                table,
                column("position", (copy, row) -> copy.bigint(row.position())),
                column(id, (copy, row) -> copy.text(row.aggregateId())),
                column("known_since", (copy, row) -> copy.instant(row.knownSince())),
                column("edition", (copy, row) -> copy.text(row.edition())),
                column("payload_type", (copy, row) -> copy.text(row.type())),
                column("payload_revision", (copy, row) -> copy.text(row.revision())),
                column("payload", (copy, row) -> copy.bytes(row.payload())));
    }

    void write(Changes changes, Generation into) {
        database.useHandle(handle -> {
            copy(changes, into.schema(), handle.getConnection());
            if (!changes.closedEarlier().isEmpty()) {
                close(changes.closedEarlier(), into.schema(), handle);
            }
        });
    }

    private static void copy(Changes changes, String schema, Connection connection) {
        SUBJECT_EVENT.copy(changes.subjectEvents(), schema, connection);
        ACTION_EVENT.copy(changes.actionEvents(), schema, connection);
        ACCOUNT.copy(changes.opened(), schema, connection);
        FACT.copy(changes.facts(), schema, connection);
        LINK.copy(changes.links(), schema, connection);
    }

    private static void close(Collection<Account> accounts, String schema, Handle handle) {
        Database.followIndexes(handle);
        Long[] ids = accounts.stream().map(Account::id).toArray(Long[]::new);
        Long[] positions = accounts.stream().map(Account::positionUntil).toArray(Long[]::new);
        handle.createUpdate("update " + schema + ".account set position_until = closed.position"
                        + " from unnest(:ids, :positions) as closed (id, position) where account_id = closed.id")
                .bindArray("ids", Long.class, (Object[]) ids)
                .bindArray("positions", Long.class, (Object[]) positions)
                .execute();
    }
}
