package io.faultline.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes what a batch changes, one statement a table, in the transaction that the caller holds. */
@ApplicationScoped
class ProjectionWriter {

    private final Jdbi database;

    ProjectionWriter(Jdbi database) {
        this.database = database;
    }

    void write(Changes changes) {
        database.useHandle(handle -> {
            logged(handle, "subject_event", changes.subjectEvents());
            logged(handle, "action_event", changes.actionEvents());
            closed(handle, changes.closedEarlier());
            opened(handle, changes.opened());
            facts(handle, changes.facts());
            links(handle, changes.links());
        });
    }

    private static void logged(Handle handle, String table, Collection<LogRow> rows) {
        batch(
                handle,
                "insert into query." + table + " values (?, ?, ?, ?, ?, ?, ?)",
                rows,
                (batch, row) -> batch.add(
                        row.position(),
                        row.aggregateId(),
                        row.knownSince(),
                        row.edition(),
                        row.type(),
                        row.revision(),
                        row.payload()));
    }

    private static void closed(Handle handle, Collection<Account> accounts) {
        batch(
                handle,
                "update query.account set position_until = ? where account_id = ?",
                accounts,
                (batch, account) -> batch.add(account.positionUntil(), account.id()));
    }

    private static void opened(Handle handle, Collection<Account> accounts) {
        batch(
                handle,
                "insert into query.account values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                accounts,
                (batch, account) -> batch.add(
                        account.id(),
                        account.actionId(),
                        account.knownFrom(),
                        account.knownUntil(),
                        account.positionFrom(),
                        account.positionUntil(),
                        account.sourcePosition(),
                        account.restsOn().toArray(Long[]::new),
                        account.shown()));
    }

    private static void facts(Handle handle, Collection<FactRow> facts) {
        batch(
                handle,
                "insert into query.fact values (?, ?, ?, ?, ?, ?)",
                facts,
                (batch, fact) -> batch.add(
                        fact.subject(), fact.facet(), fact.accountId(), fact.actionId(), fact.starts(), fact.ends()));
    }

    private static void links(Handle handle, Collection<LinkRow> links) {
        batch(
                handle,
                "insert into query.link values (?, ?, ?, ?)",
                links,
                (batch, link) -> batch.add(link.accountId(), link.actionId(), link.link(), link.target()));
    }

    private static <T> void batch(Handle handle, String sql, Collection<T> rows, BiConsumer<PreparedBatch, T> bind) {
        if (!rows.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(sql);
            rows.forEach(row -> bind.accept(batch, row));
            batch.execute();
        }
    }
}
