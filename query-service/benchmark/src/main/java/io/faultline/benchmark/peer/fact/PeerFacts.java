package io.faultline.benchmark.peer.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.benchmark.data.Happening;
import io.faultline.benchmark.data.Timeline;
import io.faultline.benchmark.data.Touched;
import io.faultline.contract.SubjectId;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.ActionEvent.OfStatement;
import io.faultline.contract.event.ActionEvent.StepTaken;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known in the end of every action, as rows between two days. Corrections, retractions, ends by a step and
 * successors are worked out beforehand, so that a peer has nothing left to do but find the rows.
 */
public final class PeerFacts {

    private record Held(
            Statement statement, LocalDate from, @Nullable LocalDate until) {

        Held until(LocalDate earlier) {
            return until == null || earlier.isBefore(until) ? new Held(statement, from, earlier) : this;
        }
    }

    private static final ObjectMapper JSON = ContractJson.mapper();

    private final Map<String, Statement> statements = new HashMap<>();
    private final Map<String, LocalDate> ended = new HashMap<>();

    private PeerFacts() {}

    public static List<PeerFact> of(Timeline timeline) {
        PeerFacts facts = new PeerFacts();
        timeline.happenings(chunk -> chunk.forEach(facts::learn));
        return facts.rows();
    }

    private void learn(Happening happening) {
        switch (happening.event()) {
            case ActionRetracted retracted -> statements.remove(retracted.id().value());
            case OfStatement about -> statements.put(about.id().value(), about.statement());
            case StepTaken taken
            when taken.step() instanceof Step.Ended end ->
                ended.put(taken.id().value(), end.from().earliest());
            default -> {
                // other steps change the status of a row, not whether it shows
            }
        }
    }

    private List<PeerFact> rows() {
        List<Held> held = statements.values().stream()
                .map(this::held)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Held::from)
                        .thenComparing(one -> one.statement().id().value()))
                .collect(Collectors.toCollection(ArrayList::new));
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < held.size(); i++) {
            Held next = held.get(i);
            int place = i;
            Validity.key(next.statement()).ifPresent(key -> {
                Integer older = last.put(key, place);
                if (older != null) {
                    held.set(older, held.get(older).until(next.from()));
                }
            });
        }
        List<PeerFact> rows = new ArrayList<>();
        held.forEach(one -> addRows(one, rows));
        return rows;
    }

    private Optional<Held> held(Statement statement) {
        return Validity.start(statement).map(from -> {
            Held held = new Held(statement, from, Validity.end(statement, from));
            LocalDate end = ended.get(statement.id().value());
            return end == null ? held : held.until(end);
        });
    }

    private static void addRows(Held held, List<PeerFact> rows) {
        if (held.until() != null && !held.from().isBefore(held.until())) {
            return;
        }
        try {
            byte[] body = JSON.writeValueAsBytes(held.statement());
            for (SubjectId subject : Touched.by(held.statement())) {
                rows.add(new PeerFact(subject.value(), held.statement().id().value(), held.from(), held.until(), body));
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
