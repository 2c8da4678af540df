package io.faultline.benchmark.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.faultline.benchmark.data.drawn.Cast;
import io.faultline.benchmark.load.Conversation;
import io.faultline.benchmark.load.Reply;
import io.faultline.benchmark.load.Requests;
import io.faultline.benchmark.stack.Running;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Records an action about some company, then asks for that company's state until the action is in it. */
final class ShownAction implements Paced.Work {

    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final Conversation recording;
    private final Conversation reading;
    private final Cast cast;
    private final int first;

    ShownAction(Running timeline, Running query, Cast cast, int first) throws IOException {
        this.recording = timeline.talk();
        this.reading = query.talk();
        this.cast = cast;
        this.first = first;
    }

    @Override
    public double millis(int number) throws IOException {
        RandomGenerator random = new SplittableRandom(first + number);
        String company =
                cast.companies().get(random.nextInt(cast.companies().size())).value();
        String id = "fresh-" + (first + number);
        String body = """
                {"kind":"stance","id":"%s","title":{"en":"A fresh stance"},"from":"2024-06-01","holder":"%s",
                 "topic":"topic %s","stand":"supports","sources":[{"title":"a note of the benchmark"}]}
                """.formatted(id, company, id);
        Reply recorded = recording
                .ask(Requests.post("/v1/actions", "application/json", body.getBytes(UTF_8)))
                .orFail("recording " + id);
        long begun = System.nanoTime();
        byte[] question = Requests.get(
                "/v1/companies/" + company + "/state?asOf=2024-06-15&facets=stances",
                "X-Faultline-Min-Position: " + positionIn(recorded) + "\r\n");
        while (!shows(reading.ask(question), id)) {
            if (System.nanoTime() - begun > PATIENCE_NANOS) {
                throw new IllegalStateException(id + " does not show");
            }
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static boolean shows(Reply reply, String id) {
        return reply.status() == 200 && reply.text().contains("\"" + id + "\"");
    }

    private static String positionIn(Reply recorded) {
        return recorded.text().replaceFirst("(?s).*\"position\" *: *(\\d+).*", "$1");
    }

    @Override
    public void close() throws IOException {
        for (Conversation conversation : List.of(recording, reading)) {
            conversation.close();
        }
    }
}
