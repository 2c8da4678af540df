package io.faultline.query.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.replay.Replaying;
import io.faultline.query.stack.Stack;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A replay goes on by itself whenever what works on it is killed, and comes to the same as one that nobody disturbs. */
class KilledReplaysIT {

    private static final int MILLIS_UP_TO_A_KILL = 2_500;
    private static final int FRAMES_UP_TO_A_KILL = 300;
    private static final int FRAMES = 4_000;

    /** Rows of few kinds keep small what has to be compared. */
    private static final String ORDER = "'from':'2015-01-01','to':'2025-12-13','step':'P1D','subjects':['US','CN','DE',"
            + "'FR','nvidia','google','openai','IT','ES','NL','SA','AE','PL','SE','AT','BE','IE','DK','FI','GR','PT','CZ'],"
            + "'kinds':['procurement-ban','stance','sanction'],'without':['us-export-control-expansion-2025'],"
            + "'overlay':[{'kind':'sanction','id':'supposed','title':{'en':'t'},'imposedBy':'US','targets':['CN'],"
            + "'effective':'2020-05','until':'2024','sources':[{'title':'s'}]}]";

    private final int kills = Integer.getInteger("faultline.replay-kills", 10);
    private final long seed = Long.getLong("faultline.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void a_replay_that_is_killed_again_and_again_comes_to_the_same_end() throws Exception {
        try (Stack stack = new Stack(Map.of("FAULTLINE_REPLAYS_LEASE", "PT2S", "FAULTLINE_REPLAYS_AT_ONCE", "1"))) {
            stack.awaitRead(stack.load2025());
            Replaying replaying = new Replaying(stack);
            int killed = 0;
            int amidst = 0;
            for (int replay = 0; killed < kills; replay++) {
                String disturbed = replaying.accepted("{'id':'disturbed-" + replay + "'," + ORDER + "}");
                while (killed < kills && !isOver(replaying, disturbed)) {
                    amidst += kill(stack, replaying, disturbed);
                    killed++;
                }
                JsonNode done = replaying.awaitDone(disturbed);
                String position = done.path("position").asText();
                String undisturbed =
                        replaying.done("{'id':'undisturbed-" + replay + "','position':" + position + "," + ORDER + "}");
                assertThat(frames(replaying, disturbed)).isEqualTo(frames(replaying, undisturbed));
            }
            System.out.printf("kills %d, of them amidst frames %d (seed %d)%n", killed, amidst, seed);
            assertThat(amidst).isGreaterThan(kills / 3);
        }
    }

    private static boolean isOver(Replaying replaying, String id) throws Exception {
        return replaying.get(id).path("status").asText().equals("done");
    }

    /**
     * At any moment: amidst some frame, while the service starts, while the lease runs out. Answers 1 where some frames
     * had been made and some had not, as told just before.
     */
    private int kill(Stack stack, Replaying replaying, String id) throws Exception {
        if (random.nextInt(3) == 0) {
            int millis = 1 + random.nextInt(MILLIS_UP_TO_A_KILL);
            Awaitility.await().pollDelay(Duration.ofMillis(millis)).until(() -> true);
        } else {
            int frame = done(replaying, id) + 1 + random.nextInt(FRAMES_UP_TO_A_KILL);
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> done(replaying, id) >= frame || isOver(replaying, id));
        }
        int done = done(replaying, id);
        stack.query.kill();
        stack.query.start();
        stack.query.awaitReady(stack.http);
        return 0 < done && done < FRAMES ? 1 : 0;
    }

    private static int done(Replaying replaying, String id) throws Exception {
        return replaying.get(id).path("framesDone").asInt();
    }

    private static String frames(Replaying replaying, String id) throws Exception {
        return replaying.ask(id + "/frames?format=csv").body();
    }
}
