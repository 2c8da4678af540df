package io.faultline.query.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.query.stack.Stack;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** {@code ./run test -Dit.test=KillCampaignIT -Dfaultline.kills=100} runs the whole campaign. */
class KillCampaignIT {

    private static final int WRITERS = 8;
    private static final int LOAD_BETWEEN_KILLS = 150;

    private final int kills = Integer.getInteger("faultline.kills", 6);
    private final long seed = Long.getLong("faultline.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final LongAdder commands = new LongAdder();

    @Test
    void nothing_answered_is_lost_or_doubled_whatever_is_killed() throws Exception {
        try (Stack stack = new Stack();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Writer.COMPANIES; i++) {
                register(stack, Writer.company(i));
            }
            List<Writer> writers = new ArrayList<>();
            List<Future<?>> running = new ArrayList<>();
            Importer importer = new Importer(stack, answered);
            running.add(threads.submit(importer));
            AtomicInteger numbers = new AtomicInteger();
            for (int i = 0; i < WRITERS; i++) {
                Writer writer = new Writer(stack, numbers, answered, commands);
                writers.add(writer);
                running.add(threads.submit(writer));
            }
            for (int i = 0; i < kills; i++) {
                awaitLoad();
                kill(stack, i % 3);
            }
            writers.forEach(Writer::stop);
            importer.stop();
            for (Future<?> writer : running) {
                writer.get();
            }
            stack.query.awaitReady(stack.http);
            Audit audit = new Audit(stack);
            List<String> mismatches = audit.mismatches(answered, importer.reports());
            System.out.printf(
                    "kills %d, commands answered %d, imports done %d, events found %d, states compared %d,"
                            + " mismatches %d (seed %d)%n",
                    kills,
                    commands.sum(),
                    importer.reports().size(),
                    audit.events(),
                    audit.states(),
                    mismatches.size(),
                    seed);
            assertThat(mismatches).isEmpty();
        }
    }

    private void awaitLoad() {
        long wanted = commands.sum() + 1 + random.nextInt(LOAD_BETWEEN_KILLS);
        Awaitility.await().atMost(java.time.Duration.ofMinutes(2)).until(() -> commands.sum() >= wanted);
    }

    private static void kill(Stack stack, int which) throws Exception {
        switch (which) {
            case 0 -> {
                stack.timeline.kill();
                stack.timeline.start();
                stack.timeline.awaitReady(stack.http);
            }
            case 1 -> {
                stack.query.kill();
                stack.query.start();
            }
            default -> stack.killDatabase();
        }
    }

    private static void register(Stack stack, String id) throws Exception {
        HttpRequest company = HttpRequest.newBuilder(stack.timeline.at("/v1/subjects/companies/" + id))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"name\":{\"en\":\"" + id + "\"}}"))
                .build();
        HttpResponse<String> answer = stack.http.send(company, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
