package io.faultline.benchmark.loading;

import io.faultline.benchmark.data.Timeline;
import io.faultline.benchmark.data.drawn.Scale;
import io.faultline.benchmark.report.Progress;
import io.faultline.benchmark.stack.Database;
import io.faultline.benchmark.stack.Running;
import io.faultline.benchmark.stack.Stack;
import io.faultline.contract.SubjectId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The data sets of a run, each loaded and projected when it is first wanted. */
public final class DataSets {

    public static final int MEDIAN_SUBJECTS = 1_000;

    private static final long SEED = 1;
    private static final Duration PATIENCE = Duration.ofMinutes(40);

    private final Stack stack;
    private final Progress progress;
    private final Map<Integer, DataSet> loaded = new HashMap<>();

    public DataSets(Stack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    public DataSet of(int actions) throws IOException, SQLException, InterruptedException {
        DataSet known = loaded.get(actions);
        if (known == null) {
            known = load(stack.database("actions_" + actions), new Scale(actions));
            loaded.put(actions, known);
        }
        return known;
    }

    /** A database with the registry of subjects and no actions, for whoever wants to write. */
    public DataSet forWriting(String name, int actions) throws IOException, SQLException, InterruptedException {
        Database database = stack.database(name);
        Timeline timeline = new Timeline(new Scale(actions), SEED);
        prepare(database);
        EventCopy copied = copy(database, timeline, false);
        return new DataSet(database, new Scale(actions), timeline, copied.position(), 0, Duration.ZERO);
    }

    private DataSet load(Database database, Scale scale) throws IOException, SQLException, InterruptedException {
        Timeline timeline = new Timeline(scale, SEED);
        prepare(database);
        long begun = System.nanoTime();
        EventCopy copied = copy(database, timeline, true);
        database.execute("create index on benchmark.subject_row (subject)", "vacuum analyze");
        progress.say(
                "%,d actions are loaded, %,d events in %d s",
                scale.actions(),
                copied.position(),
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        Running query = stack.queryService(database);
        Duration projection = query.awaitReady(PATIENCE);
        query.close();
        database.execute("vacuum analyze");
        progress.say("%,d events were projected in %d s", copied.position(), projection.toSeconds());
        return new DataSet(database, scale, timeline, copied.position(), copied.statementBytes(), projection);
    }

    /** timeline-service makes its own tables. */
    private void prepare(Database database) throws IOException, SQLException, InterruptedException {
        try (Running timeline = stack.timelineService(database)) {
            timeline.awaitReady(PATIENCE);
        }
        database.execute(
                "drop schema if exists benchmark cascade",
                "create schema benchmark",
                "create table benchmark.subject_row (subject text not null, position bigint not null, payload bytea)",
                "create table benchmark.event (like " + EventCopy.TABLE + " including all)");
    }

    private static EventCopy copy(Database database, Timeline timeline, boolean actions)
            throws IOException, SQLException {
        Set<SubjectId> watched = new HashSet<>(timeline.cast().medianCompanies(MEDIAN_SUBJECTS));
        watched.add(timeline.cast().companies().getFirst());
        try (Connection events = database.connect();
                Connection rows = database.connect()) {
            EventCopy copy = new EventCopy(events, rows, watched);
            try (copy) {
                copy.write(timeline.registrations().toList());
                if (actions) {
                    timeline.happenings(copy::write);
                }
            }
            return copy;
        }
    }
}
