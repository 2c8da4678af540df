package io.faultline.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Kills the service in the middle of rebuilds. */
class KilledRebuildsIT {

    private static final int KILLS = 10;
    private static final int ACTIONS = 12_000;
    private static final int LONGEST_MILLIS = 2_500;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void a_rebuild_whose_node_is_killed_begins_again_by_itself() throws Exception {
        try (Stack stack = new Stack(Map.of("FAULTLINE_REBUILD_KEEP_RETIRED", "PT0S"))) {
            Facts facts = new Facts(stack, ACTIONS, random);
            Map<String, Answer> cited = facts.cited(20);
            Map<String, Integer> killedWhile = new TreeMap<>();
            for (int kill = 0; kill < KILLS; kill++) {
                String location = facts.asked("{}");
                LockSupport.parkNanos(
                        Duration.ofMillis(random.nextInt(LONGEST_MILLIS)).toNanos());
                killedWhile.merge(
                        stack.get(stack.query.at(location))
                                .json()
                                .path("status")
                                .asText(),
                        1,
                        Integer::sum);
                stack.query.kill();
                stack.query.start();
                stack.query.awaitReady(stack.http);

                JsonNode ended = facts.awaitEnd(location);
                assertThat(ended.path("status").asText()).as(seed + " " + ended).isEqualTo("switched");
                for (Map.Entry<String, Answer> one : cited.entrySet()) {
                    Answer again = stack.get(stack.query.at(one.getKey()));
                    assertThat(again.body())
                            .as(seed + " " + one.getKey())
                            .isEqualTo(one.getValue().body());
                }
            }
            System.out.printf("kills while %s (seed %d)%n", killedWhile, seed);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> facts.projections().path("generations").size() == 1);
            assertThat(killedWhile).containsKey("running");
        }
    }
}
