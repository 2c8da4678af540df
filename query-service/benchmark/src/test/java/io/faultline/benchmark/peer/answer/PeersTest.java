package io.faultline.benchmark.peer.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.benchmark.data.Timeline;
import io.faultline.benchmark.data.drawn.Scale;
import io.faultline.benchmark.peer.fact.PeerFacts;
import io.faultline.benchmark.peer.fact.PeerTables;
import io.faultline.benchmark.stack.Database;
import io.faultline.contract.SubjectId;
import io.faultline.launcher.postgres.EmbeddedDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A comparison is fair only if all of them answer the same. */
class PeersTest {

    private static final Timeline TIMELINE = new Timeline(new Scale(2_000), 5);
    private static final int QUESTIONS = 150;

    private static EmbeddedDatabase server;
    private static Database rows;

    @BeforeAll
    static void fill() throws Exception {
        server = EmbeddedDatabase.temporary();
        server.createDatabase("peers");
        rows = new Database("peers", server.jdbcUrl("peers"));
        PeerTables.fill(rows, PeerFacts.of(TIMELINE));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void all_peers_answer_the_same_rows() throws Exception {
        TreeMap<String, List<String>> answers = new TreeMap<>();
        for (String name : List.of("range", "envers", "axon", "datomic")) {
            try (Peer peer = PeerServer.peer(name, rows)) {
                answers.put(name, answersOf(peer));
            }
        }
        assertThat(answers.get("range")).anyMatch(answer -> answer.contains("action-5-"));
        answers.forEach((name, answer) -> assertThat(answer).as(name).isEqualTo(answers.get("range")));
    }

    private static List<String> answersOf(Peer peer) throws Exception {
        SplittableRandom random = new SplittableRandom(9);
        String[] answers = new String[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            SubjectId subject = TIMELINE.cast().protagonist(random);
            LocalDate day = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(5_479));
            answers[i] = peer.rows(subject.value(), day).stream()
                    .map(row -> new String(row, UTF_8))
                    .sorted()
                    .toList()
                    .toString();
        }
        return List.of(answers);
    }
}
