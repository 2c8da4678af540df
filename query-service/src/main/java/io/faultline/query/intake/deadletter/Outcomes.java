package io.faultline.query.intake.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes down what became of dead letters, in the transaction of whoever calls. */
@ApplicationScoped
class Outcomes {

    private static final String INSERT =
            "insert into query.dead_letter_outcome (position, stream, type, revision, outcome, cause, dead_since,"
                    + " attempts, reason, decided_by, decided_at) values (:position, :stream, :type, :revision,"
                    + " :outcome, :cause, :since, :attempts, :reason, :by, :at)";

    private final Jdbi database;
    private final Clock clock;

    Outcomes(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void projected(Letter letter, String by) {
        write(letter, "projected", null, by);
    }

    void discarded(Letter letter, String reason, String by) {
        write(letter, "discarded", reason, by);
    }

    private void write(Letter letter, String outcome, @Nullable String reason, String by) {
        database.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("position", letter.event().position())
                .bind("stream", letter.stream())
                .bind("type", letter.event().type())
                .bind("revision", letter.event().revision())
                .bind("outcome", outcome)
                .bind("cause", letter.cause())
                .bind("since", Timestamp.from(letter.since()))
                .bind("attempts", letter.attempts())
                .bind("reason", reason)
                .bind("by", by)
                .bind("at", Timestamp.from(clock.instant()))
                .execute());
    }
}
