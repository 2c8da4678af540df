package io.faultline.timeline.importing.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.timeline.database.Database;
import io.faultline.timeline.importing.file.ImportProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All imports, in the database. */
@ApplicationScoped
@Transactional
public class Jobs {

    private static final int MOST_PROBLEMS_KEPT = 10_000;

    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    Jobs(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    public ImportJob add(String id, ImportRequest request) {
        database.update(
                "insert into timeline.import_job (id, request, created_at, status) values (?, ?, ?, 'queued')",
                id,
                write(request),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return find(id).orElseThrow();
    }

    public Optional<ImportJob> find(String id) {
        return database.query("select * from timeline.import_job where id = ?", this::job, id).stream()
                .findFirst();
    }

    /** The newest first, and only those older than a number; 0 for all. */
    public List<ImportJob> newest(int limit, long offset) {
        return database.query(
                "select * from timeline.import_job order by number desc limit ? offset ?", this::job, limit, offset);
    }

    /** Those that a process has to run, the oldest first. */
    public List<ImportJob> unfinished() {
        return database.query(
                "select * from timeline.import_job where status in ('queued', 'running') order by number", this::job);
    }

    /** False where it was cancelled before it began. */
    public boolean begin(String id, @Nullable Long rowsTotal, ImportJob.Phase phase) {
        return 1 == database.update("""
                update timeline.import_job set status = 'running', rows_total = coalesce(rows_total, ?),
                phase = case when checkpoint = 0 and vanished_to = '' then ? else phase end
                where id = ? and status in ('queued', 'running')""", rowsTotal, phase.name(), id);
    }

    /** Part of the transaction that appends the events which it counts. */
    public void advance(String id, Step step) {
        List<ImportProblem> problems = step.problems();
        Counts counts = step.counts();
        int updated = database.update(
                """
                update timeline.import_job set phase = ?, checkpoint = ?, vanished_to = coalesce(?, vanished_to),
                busy_millis = busy_millis + ?, recorded = recorded + ?, corrected = corrected + ?,
                reinstated = reinstated + ?, retracted = retracted + ?, unchanged = unchanged + ?,
                rejected = rejected + ?, problems = problems + ?, position = coalesce(?, position)
                where id = ? and status = 'running' and checkpoint = ?""",
                step.phase().name(),
                step.to(),
                step.vanishedTo(),
                step.millis(),
                counts.recorded(),
                counts.corrected(),
                counts.reinstated(),
                counts.retracted(),
                counts.unchanged(),
                counts.rejected(),
                problems.size(),
                step.position(),
                id,
                step.from());
        if (updated == 0) {
            throw new NoLongerMine(id);
        }
        keep(id, problems);
    }

    /** Part of the transaction that takes the subjects of the file in advance. */
    public void subjectsTaken(String id, long from, Counts counts, List<ImportProblem> problems) {
        int updated = database.update(
                """
                update timeline.import_job set subjects_from = ?, recorded = recorded + ?, corrected = corrected + ?,
                unchanged = unchanged + ?, rejected = rejected + ?, problems = problems + ?
                where id = ? and status = 'running' and subjects_from is null""",
                from,
                counts.recorded(),
                counts.corrected(),
                counts.unchanged(),
                counts.rejected(),
                problems.size(),
                id);
        if (updated == 0) {
            throw new NoLongerMine(id);
        }
        keep(id, problems);
    }

    /** An edition is read as a whole; its rows can be taken now. */
    public void compared(String id, long rows, long millis) {
        int updated = database.update(
                "update timeline.import_job set rows_total = ?, busy_millis = busy_millis + ?, phase = 'TAKING'"
                        + " where id = ? and status = 'running'",
                rows,
                millis,
                id);
        if (updated == 0) {
            throw new NoLongerMine(id);
        }
    }

    public void requireRunning(String id) {
        if (find(id).filter(job -> job.status() == ImportStatus.RUNNING).isEmpty()) {
            throw new NoLongerMine(id);
        }
    }

    /** Nothing more is to come; {@code false} where it had ended otherwise before. */
    public boolean end(String id, ImportStatus status, @Nullable String failure) {
        return 1 == database.update("""
                        update timeline.import_job set status = ?, failure = ?,
                        rows_total = case when ? = 'done'
                            then recorded + corrected + reinstated + unchanged + rejected else rows_total end
                        where id = ? and status in ('queued', 'running')""", status.toString(), failure, status.toString(), id);
    }

    /** Lets a cancelled or failed import go on from its checkpoint; {@code false} where it is neither. */
    public boolean resume(String id) {
        return 1
                == database.update(
                        "update timeline.import_job set status = 'queued', failure = null"
                                + " where id = ? and status in ('cancelled', 'failed')",
                        id);
    }

    public List<ImportProblem> problems(String id, int limit, long offset) {
        return database.query(
                "select problem from timeline.import_problem where job = ? order by number limit ? offset ?",
                row -> read(row.getString(1), ImportProblem.class),
                id,
                limit,
                offset);
    }

    private void keep(String id, List<ImportProblem> problems) {
        if (!problems.isEmpty()) {
            long kept = database.query(
                            "select count(*) from timeline.import_problem where job = ?", row -> row.getLong(1), id)
                    .getFirst();
            database.updateAll(
                    "insert into timeline.import_problem (job, problem) values (?, ?)",
                    problems.stream()
                            .limit(Math.max(0, MOST_PROBLEMS_KEPT - kept))
                            .map(problem -> List.of(id, write(problem)))
                            .toList());
        }
    }

    private ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getString("id"),
                read(row.getString("request"), ImportRequest.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                ImportStatus.named(row.getString("status")),
                ImportJob.Phase.valueOf(row.getString("phase")),
                row.getLong("checkpoint"),
                row.getObject("subjects_from", Long.class),
                row.getString("vanished_to"),
                row.getLong("busy_millis"),
                row.getObject("rows_total", Long.class),
                new Counts(
                        row.getLong("recorded"),
                        row.getLong("corrected"),
                        row.getLong("reinstated"),
                        row.getLong("retracted"),
                        row.getLong("unchanged"),
                        row.getLong("rejected")),
                row.getLong("problems"),
                row.getObject("position", Long.class),
                row.getString("failure"));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("what is kept of an import cannot be read: " + text, unreadable);
        }
    }
}
