package io.faultline.query.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.StoredEvent;
import io.faultline.query.deadletter.ForeignWriter;
import io.faultline.query.deadletter.ForeignWriter.Foreign;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A log of events in the oldest revisions that there were, some of them broken by today's rules, against one of today's. */
class OldRevisionsIT {

    private static final Path CONTRACT = Path.of("../timeline-service/contract/src/test/resources");
    private static final String ALL_THAT_SHOWS = "/state?asOf=2025-12-31&includeUndated=true";

    private final EventCodec codec = new EventCodec();

    @Test
    void a_log_of_old_revisions_answers_as_one_of_todays() throws Exception {
        List<StoredEvent> stored = new ArrayList<>(events("golden"));
        stored.addAll(events("accepted-once"));
        List<StoredEvent> today =
                stored.stream().map(codec::decode).map(codec::encode).toList();
        assertThat(today).extracting(StoredEvent::revision).contains("2");
        assertThat(stored).extracting(StoredEvent::revision).containsOnly("1");

        Map<String, JsonNode> ofOld = answers(stored);

        assertThat(ofOld.size()).isGreaterThan(200);
        answers(today)
                .forEach((address, answer) -> assertThat(answer).as(address).isEqualTo(ofOld.get(address)));
    }

    private Map<String, JsonNode> answers(List<StoredEvent> log) throws Exception {
        try (Stack stack = new Stack()) {
            long first = ForeignWriter.append(stack, foreign(log));
            stack.awaitRead(first + log.size() - 1);
            Map<String, JsonNode> answers = new TreeMap<>();
            for (String address : List.of("/v1/actions?limit=1000", "/v1/projections/dead-letters")) {
                answers.put(address, ask(stack, address));
            }
            assertThat(answers.get("/v1/projections/dead-letters").path("items"))
                    .isEmpty();
            for (String type : List.of("/v1/countries", "/v1/companies")) {
                JsonNode subjects = ask(stack, type + "?limit=1000");
                for (JsonNode subject : subjects.path("items")) {
                    String address = type + "/" + subject.path("id").asText() + ALL_THAT_SHOWS;
                    answers.put(address, ask(stack, address));
                }
                answers.put(type, subjects);
            }
            return answers;
        }
    }

    private static JsonNode ask(Stack stack, String address) throws Exception {
        Answer answer = stack.get(stack.query.at(address));
        assertThat(answer.status()).as(address + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    private List<Foreign> foreign(List<StoredEvent> log) {
        Map<String, Long> numbers = new HashMap<>();
        return log.stream()
                .map(event -> {
                    String type = event.type().startsWith("Subject") ? "subject:" : "action:";
                    String stream = type + codec.decode(event).aggregateId();
                    long number = numbers.merge(stream, 1L, Long::sum) - 1;
                    return new Foreign(
                            stream, number, event.type(), event.revision(), new String(event.payload(), UTF_8));
                })
                .toList();
    }

    /** All of the first revision. */
    private static List<StoredEvent> events(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CONTRACT.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".v1.json"))
                    .sorted()
                    .map(name -> stored(CONTRACT.resolve(folder).resolve(name)))
                    .toList();
        }
    }

    private static StoredEvent stored(Path file) {
        String name = file.getFileName().toString();
        try {
            return new StoredEvent(name.substring(0, name.indexOf('.')), "1", Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
