package io.faultline.query.rebuild;

import io.faultline.query.generation.Generation;
import io.faultline.query.projection.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** Compares a new generation with the live one, as both were at one position. */
@ApplicationScoped
class Verification {

    /** A table, the rows that it had at a position, and what of them is to be equal. */
    private record Compared(String table, String columns, String had) {}

    private static final String EVENT = "known_since, edition, payload_type, payload_revision, payload";
    private static final List<Compared> TABLES = List.of(
            new Compared("subject_event", "position, subject_id, " + EVENT, "position <= :position"),
            new Compared("action_event", "position, action_id, found_by, " + EVENT, "position <= :position"),
            new Compared(
                    "account",
                    "account_id, action_id, known_from, known_until, position_from, source_position, rests_on, begins,"
                            + " last_turn, shown, case when position_until > :position then null else position_until end",
                    "position_from <= :position"),
            new Compared("fact", "subject, facet, account_id, action_id, starts, ends", "account_id <= :account"),
            new Compared("link", "account_id, action_id, link, target", "account_id <= :account"));

    private record Sum(long rows, BigDecimal hashes) {}

    private final Jdbi database;

    Verification(Jdbi database) {
        this.database = database;
    }

    /** What differs, in words; empty where all is equal. */
    List<String> differences(Generation live, Generation fresh, long position, SideBySide workers) {
        List<Runnable> sums = new ArrayList<>();
        Map<String, Sum> found = new ConcurrentHashMap<>();
        for (Compared table : TABLES) {
            for (Generation generation : List.of(live, fresh)) {
                sums.add(() -> found.put(name(table, generation), sum(table, generation, position)));
            }
        }
        workers.run(sums);
        return TABLES.stream()
                .filter(table -> !found.get(name(table, live)).equals(found.get(name(table, fresh))))
                .map(table -> "%s has %d rows and had %d%s"
                        .formatted(
                                table.table(),
                                found.get(name(table, fresh)).rows(),
                                found.get(name(table, live)).rows(),
                                found.get(name(table, fresh)).rows()
                                                == found.get(name(table, live)).rows()
                                        ? ", with other content"
                                        : ""))
                .toList();
    }

    private static String name(Compared table, Generation generation) {
        return generation.schema() + "." + table.table();
    }

    /** Rows in any order: their hashes are added up. */
    private Sum sum(Compared table, Generation generation, long position) {
        return database.withHandle(handle -> handle.configure(
                        SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .createQuery("select count(*) as rows,"
                        + " coalesce(sum(hash_record_extended(row(" + table.columns() + "), 0)::numeric), 0) as hashes"
                        + " from " + name(table, generation) + " where " + table.had())
                .bind("position", position)
                .bind("account", AccountId.lastUpTo(position))
                .map((row, context) -> new Sum(row.getLong("rows"), row.getBigDecimal("hashes")))
                .one());
    }

    /** How many events a generation holds up to a position. */
    long events(Generation generation, long position) {
        return database.withHandle(handle -> handle.createQuery(
                        "select (select count(*) from %1$s.action_event where position <= :position)"
                                        .formatted(generation.schema())
                                + " + (select count(*) from %1$s.subject_event where position <= :position)"
                                        .formatted(generation.schema()))
                .bind("position", position)
                .mapTo(Long.class)
                .one());
    }
}
