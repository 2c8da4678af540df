package io.faultline.query.projection;

import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.query.generation.Generation;
import io.faultline.query.intake.PoisonEvent;
import io.faultline.query.intake.ReadEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes rows of events in one generation, in the transaction that the caller holds. */
@ApplicationScoped
public class Projector {

    private final ProjectionReader reader;
    private final ProjectionWriter writer;

    Projector(ProjectionReader reader, ProjectionWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /** What a batch changed, and what is now known of the actions that it was about. */
    record Projected(Changes changes, Collection<ActionKnowledge> known) {}

    /**
     * Of events that follow those that the generation holds.
     *
     * @throws PoisonEvent for one that nothing can be derived from
     */
    public void projectOnward(List<ReadEvent> events, Generation into) {
        projectOnward(events, into, new RecentActions());
    }

    /** @param recent what is known of some actions without looking it up */
    Projected projectOnward(List<ReadEvent> events, Generation into, RecentActions recent) {
        Map<String, List<ReadEvent>> byAction = byAction(events);
        Map<String, ActionKnowledge> before = knownBefore(byAction, into, recent);
        // no action depends on another, so they are worked out on all cores, each in the order of its events
        List<ActionKnowledge> known = byAction.entrySet().parallelStream()
                .map(action -> learn(before.get(action.getKey()), action.getValue()))
                .toList();
        return write(events, known, into);
    }

    /**
     * Of all events of some actions or subjects, which the generation holds nothing of: on one core.
     *
     * @throws PoisonEvent for one that nothing can be derived from
     */
    public void projectWhole(List<ReadEvent> events, Generation into) {
        List<ActionKnowledge> known = byAction(events).entrySet().stream()
                .map(action -> learn(nothing(action.getKey()), action.getValue()))
                .toList();
        write(events, known, into);
    }

    /** Position of the newest event that is projected, 0 if there is none. */
    public long newestPosition() {
        return reader.newestPosition();
    }

    private Projected write(List<ReadEvent> events, Collection<ActionKnowledge> known, Generation into) {
        Changes changes = Changes.of(ofActions(events), ofSubjects(events), known);
        writer.write(changes, into);
        return new Projected(changes, known);
    }

    static List<ReadEvent> ofSubjects(List<ReadEvent> events) {
        return events.stream()
                .filter(read -> read.event() instanceof SubjectEvent)
                .toList();
    }

    private static List<ReadEvent> ofActions(List<ReadEvent> events) {
        return events.stream()
                .filter(read -> read.event() instanceof ActionEvent)
                .toList();
    }

    private static Map<String, List<ReadEvent>> byAction(List<ReadEvent> events) {
        return ofActions(events).stream()
                .collect(Collectors.groupingBy(
                        read -> read.event().aggregateId(), LinkedHashMap::new, Collectors.toList()));
    }

    /** What is known of an action whose first event is among them is nothing, and need not be looked up. */
    private Map<String, ActionKnowledge> knownBefore(
            Map<String, List<ReadEvent>> byAction, Generation into, RecentActions recent) {
        Map<String, ActionKnowledge> known = new HashMap<>();
        Set<String> unheld = new HashSet<>();
        byAction.forEach((id, events) -> {
            if (events.getFirst().event() instanceof ActionRecorded) {
                known.put(id, nothing(id));
            } else {
                recent.take(id).ifPresentOrElse(held -> known.put(id, held), () -> unheld.add(id));
            }
        });
        if (!unheld.isEmpty()) {
            known.putAll(reader.knowledgeOf(unheld, into));
        }
        return known;
    }

    private static ActionKnowledge nothing(String action) {
        return new ActionKnowledge(action, List.of(), List.of());
    }

    private static ActionKnowledge learn(ActionKnowledge knowledge, List<ReadEvent> events) {
        for (ReadEvent read : events) {
            try {
                knowledge.learn(new KnownEvent(read.position(), (ActionEvent) read.event()));
            } catch (RuntimeException underivable) {
                throw new PoisonEvent(read.recorded(), underivable);
            }
        }
        return knowledge;
    }
}
