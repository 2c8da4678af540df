package io.faultline.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.launcher.postgres.EmbeddedDatabase;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An answer is reproduced by (asOf, knownAt, position), whatever comes to be known later and however often it is read. */
class ReproductionIT {

    private static final int QUESTIONS = 200;
    private static final int FURTHER_EVENTS = 1_000;

    private final Random random = new Random(20251125);

    @Test
    void a_cited_answer_is_the_same_to_the_byte_after_further_events_backfills_and_a_fresh_projection()
            throws Exception {
        try (Stack stack = new Stack();
                LogWriter log = new LogWriter(stack)) {
            for (int team = 0; team < Team.TEAMS; team++) {
                log.append(new Team(team).registration());
            }
            Map<String, Answer> cited = cite(stack, log);

            long before = log.position();
            while (log.position() < before + FURTHER_EVENTS) {
                // the same days of known time again: what is appended now is known since then
                log.append(histories(1, "later" + log.position()).interleaved(random));
            }
            stack.awaitRead(log.position());
            assertReproduced(stack, cited);

            stack.query.kill();
            execute(stack, "drop schema query cascade");
            stack.query.start();
            stack.query.awaitReady(stack.http);
            stack.awaitRead(log.position());
            assertReproduced(stack, cited);
        }
    }

    /** Asks without a position, and cites each answer by the position that it says it rests on. */
    private Map<String, Answer> cite(Stack stack, LogWriter log) throws Exception {
        Batch batch = histories(1, "first");
        long from = log.position();
        log.append(batch.interleaved(random));
        stack.awaitRead(log.position());
        Map<String, Answer> cited = new LinkedHashMap<>();
        for (int i = 0; i < QUESTIONS; i++) {
            History history = batch.histories().get(i % batch.histories().size());
            Dice dice = new Dice(random.ints(20, 0, 10_000).boxed().toList());
            Question question = batch.question(history, dice, from, log.position());
            Answer answer = stack.get(stack.query.at(question.path()));
            String position = answer.json().path("position").asText();
            cited.put(
                    question.position() == null ? question.path() + "&position=" + position : question.path(), answer);
        }
        return cited;
    }

    private Batch histories(int day, String prefix) {
        List<List<List<Integer>>> numbers = IntStream.range(0, Team.TEAMS)
                .mapToObj(history -> IntStream.range(0, 3)
                        .mapToObj(action -> random.ints(80, 0, 10_000).boxed().toList())
                        .toList())
                .toList();
        return Batch.of(day, prefix, numbers);
    }

    private static void assertReproduced(Stack stack, Map<String, Answer> cited) throws Exception {
        for (Map.Entry<String, Answer> citation : cited.entrySet()) {
            Answer again = stack.get(stack.query.at(citation.getKey()));
            assertThat(again.body())
                    .as(citation.getKey())
                    .isEqualTo(citation.getValue().body());
            assertThat(again.header("Cache-Control")).contains("immutable");
        }
    }

    private static void execute(Stack stack, String sql) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(stack.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
