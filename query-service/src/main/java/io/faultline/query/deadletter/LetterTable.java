package io.faultline.query.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the queue and what became of its letters. */
@ApplicationScoped
class LetterTable {

    private static final String ACTION = "action:";

    private static final String LETTER = """
            select l.sequence_number as position, l.sequence_identifier as stream, l.payload_type, l.payload_revision,
                   l.cause_message, l.enqueued_at, h.position as head,
                   (convert_from(l.diagnostics, 'UTF8')::json ->> 'attempts')::int as attempts,
                   (convert_from(h.diagnostics, 'UTF8')::json ->> 'retryAt')::timestamptz as retry_at
            from query.dead_letter_entry l
            join lateral (select f.sequence_number as position, f.diagnostics from query.dead_letter_entry f
                          where f.sequence_identifier = l.sequence_identifier
                          order by f.sequence_index limit 1) h on true
            """;

    private final Jdbi database;

    LetterTable(Jdbi database) {
        this.database = database;
    }

    List<DeadLetter> after(long position, int limit) {
        return database.withHandle(
                handle -> handle.createQuery(LETTER + "where l.sequence_number > :position order by 1 limit :limit")
                        .bind("position", position)
                        .bind("limit", limit)
                        .map((row, context) -> letter(row))
                        .list());
    }

    Optional<DeadLetter> at(long position) {
        return database.withHandle(handle -> handle.createQuery(LETTER + "where l.sequence_number = :position")
                .bind("position", position)
                .map((row, context) -> letter(row))
                .findOne());
    }

    /** The first letter of each stream, or of one. */
    List<DeadLetter> heads(@Nullable String stream) {
        return database.withHandle(handle -> handle.createQuery(LETTER
                        + "where h.position = l.sequence_number"
                        + " and (:stream::text is null or l.sequence_identifier = :stream) order by 1")
                .bind("stream", stream)
                .map((row, context) -> letter(row))
                .list());
    }

    /** Streams that are to be tried by themselves at an instant. */
    List<String> due(Instant now) {
        return heads(null).stream()
                .filter(head -> head.retryAt() != null && !head.retryAt().isAfter(now))
                .map(DeadLetter::stream)
                .toList();
    }

    List<Outcome> outcomesAfter(long id, int limit) {
        return database.withHandle(handle -> handle.createQuery(
                        "select * from query.dead_letter_outcome where id > :id order by id limit :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> outcome(row))
                .list());
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        long head = row.getLong("head");
        String stream = row.getString("stream");
        return new DeadLetter(
                position,
                stream,
                stream.startsWith(ACTION) ? stream.substring(ACTION.length()) : null,
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getString("cause_message"),
                head == position ? null : head,
                row.getTimestamp("enqueued_at").toInstant(),
                row.getInt("attempts"),
                row.getTimestamp("retry_at").toInstant());
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                row.getLong("id"),
                row.getLong("position"),
                row.getString("stream"),
                row.getString("type"),
                row.getString("revision"),
                row.getString("outcome"),
                row.getString("cause"),
                row.getTimestamp("dead_since").toInstant(),
                row.getInt("attempts"),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant());
    }
}
