package io.faultline.benchmark.row;

import io.faultline.benchmark.load.Conversation;
import io.faultline.benchmark.load.Reply;
import io.faultline.benchmark.loading.DataSet;
import io.faultline.benchmark.loading.DataSets;
import io.faultline.benchmark.report.Figure;
import io.faultline.benchmark.report.Goal;
import io.faultline.benchmark.report.Rounds;
import io.faultline.benchmark.stack.Running;
import io.faultline.contract.SubjectId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** First reads of median subjects, in turn with one indexed SQL read of what the log says of the same subject. */
public final class StateCold implements Measurement {

    private static final Figure STATE_COLD = Figure.ratio("state-cold", Goal.atMost(3));

    private static final String ROWS = "select position, payload from benchmark.subject_row where subject = ?";

    @Override
    public List<Figure> figures() {
        return List.of(STATE_COLD);
    }

    @Override
    public Duration timeBox(Size size) {
        return size.minutes(4);
    }

    @Override
    public void measure(Bench bench) throws Exception {
        DataSet set = bench.sets().of(bench.size().actions());
        List<SubjectId> subjects = set.timeline().cast().medianCompanies(DataSets.MEDIAN_SUBJECTS);
        Running query = bench.stack().queryService(set.database());
        query.awaitReady(Duration.ofMinutes(5));
        RandomGenerator random = new SplittableRandom(51);
        try (Conversation conversation = query.talk();
                Connection connection = set.database().connect();
                PreparedStatement rows = connection.prepareStatement(ROWS)) {
            warm(
                    conversation,
                    rows,
                    set,
                    newest(conversation, set.timeline().cast().companies().getFirst()),
                    bench.size().load().multipliedBy(2));
            Rounds rounds = new Rounds();
            int share = subjects.size() / Size.ROUNDS;
            for (int round = 0; round < Size.ROUNDS; round++) {
                round(rounds, conversation, rows, subjects.subList(round * share, (round + 1) * share), random);
            }
            Map<String, Object> detail = rounds.told("milliseconds, median of the round");
            detail.put("subjects", share * Size.ROUNDS);
            detail.put("floorIs", ROWS + ", prepared, on an open connection; every payload is read");
            bench.results().add(STATE_COLD.row(rounds.ratio(), rounds.floor(), detail));
        }
    }

    private static long newest(Conversation conversation, SubjectId any) throws IOException {
        String path = Addresses.path(any, new SplittableRandom(53));
        Reply reply = conversation.get(path).orFail(path);
        return Long.parseLong(reply.header("X-Faultline-Position").orElseThrow());
    }

    private static void round(
            Rounds rounds,
            Conversation conversation,
            PreparedStatement rows,
            List<SubjectId> subjects,
            RandomGenerator random)
            throws IOException, SQLException {
        double[] cold = new double[subjects.size()];
        double[] floor = new double[subjects.size()];
        for (int i = 0; i < subjects.size(); i++) {
            String path = Addresses.path(subjects.get(i), random);
            Reply reply = conversation.get(path).orFail(path);
            cold[i] = reply.millis();
            floor[i] = millisToRead(rows, subjects.get(i));
        }
        rounds.add(Rounds.median(cold), Rounds.median(floor));
    }

    private static double millisToRead(PreparedStatement rows, SubjectId subject) throws SQLException {
        long begun = System.nanoTime();
        rows.setString(1, subject.value());
        long bytes = 0;
        try (ResultSet found = rows.executeQuery()) {
            while (found.next()) {
                bytes += found.getBytes(2).length + found.getLong(1);
            }
        }
        if (bytes == 0) {
            throw new IllegalStateException("no rows about " + subject);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    /**
     * With others than the median ones, which have to be cold. Each is asked for as of another position, for which nothing is
     * in memory either: so it is the cold way that is warm.
     */
    private static void warm(
            Conversation conversation, PreparedStatement rows, DataSet set, long newest, Duration duration)
            throws IOException, SQLException {
        List<SubjectId> all = set.timeline().cast().companies();
        List<SubjectId> busier = all.subList(0, (all.size() - DataSets.MEDIAN_SUBJECTS) / 2);
        SplittableRandom random = new SplittableRandom(52);
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            SubjectId subject = busier.get(random.nextInt(busier.size()));
            String path = Addresses.path(subject, random) + "&position=" + random.nextLong(newest / 2, newest);
            conversation.get(path).orFail(path);
            millisToRead(rows, all.getFirst());
        }
    }
}
