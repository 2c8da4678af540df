package io.faultline.query.projection;

import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.query.intake.EventBatches;
import io.faultline.query.intake.PoisonEvent;
import io.faultline.query.intake.Range;
import io.faultline.query.intake.ReadEvent;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.RegistryEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns ranges of events into rows. Nothing is ever deleted: what is superseded is closed. */
@ApplicationScoped
public class Projection implements EventBatches {

    private final ProjectionReader reader;
    private final ProjectionWriter writer;
    private final Registries registries;
    private final LastChanges lastChanges;
    private final Watermark watermark;
    private final RecentActions recent = new RecentActions();

    Projection(
            ProjectionReader reader,
            ProjectionWriter writer,
            Registries registries,
            LastChanges lastChanges,
            Watermark watermark) {
        this.reader = reader;
        this.writer = writer;
        this.registries = registries;
        this.lastChanges = lastChanges;
        this.watermark = watermark;
    }

    @Override
    public Runnable project(Range range) {
        List<ReadEvent> ofSubjects = range.events().stream()
                .filter(read -> read.event() instanceof SubjectEvent)
                .toList();
        List<ReadEvent> ofActions = range.events().stream()
                .filter(read -> read.event() instanceof ActionEvent)
                .toList();
        recent.startAt(range.first());
        Collection<ActionKnowledge> known = learn(ofActions);
        Changes changes = changes(ofActions, ofSubjects, known);
        writer.write(changes);
        return () -> {
            List<RegistryEvent> registered = ofSubjects.stream()
                    .map(read -> new RegistryEvent(read.position(), (SubjectEvent) read.event()))
                    .toList();
            registries.learn(registered);
            lastChanges.learn(changes, registered, range.last());
            watermark.advanceTo(range.last());
            remember(range, known);
        };
    }

    /** Takes up what earlier runs of this service have read. */
    void resume(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent starting) {
        registries.learn(reader.registryEvents());
        watermark.advanceTo(reader.newestPosition());
    }

    private void remember(Range range, Collection<ActionKnowledge> known) {
        if (range.isLarge()) {
            recent.keep(known, range.last());
        } else {
            recent.forget();
        }
    }

    /** No action depends on another, so they are worked out on all cores, each in the order of its events. */
    private Collection<ActionKnowledge> learn(List<ReadEvent> ofActions) {
        Map<String, List<ReadEvent>> byAction = ofActions.stream()
                .collect(Collectors.groupingBy(
                        read -> read.event().aggregateId(), LinkedHashMap::new, Collectors.toList()));
        Map<String, ActionKnowledge> before = knownBefore(byAction);
        return byAction.entrySet().parallelStream()
                .map(action -> learn(before.get(action.getKey()), action.getValue()))
                .toList();
    }

    /** What is known of an action whose first event is among them is nothing, and need not be looked up. */
    private Map<String, ActionKnowledge> knownBefore(Map<String, List<ReadEvent>> byAction) {
        Map<String, ActionKnowledge> known = new HashMap<>();
        Set<String> unheld = new HashSet<>();
        byAction.forEach((id, events) -> {
            if (events.getFirst().event() instanceof ActionRecorded) {
                known.put(id, new ActionKnowledge(id, List.of(), List.of()));
            } else {
                recent.take(id).ifPresentOrElse(held -> known.put(id, held), () -> unheld.add(id));
            }
        });
        if (!unheld.isEmpty()) {
            known.putAll(reader.knowledgeOf(unheld));
        }
        return known;
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

    private static Changes changes(
            List<ReadEvent> ofActions, List<ReadEvent> ofSubjects, Collection<ActionKnowledge> known) {
        List<Account> closedEarlier = new ArrayList<>();
        List<Account> opened = new ArrayList<>();
        List<FactRow> facts = new ArrayList<>();
        List<LinkRow> links = new ArrayList<>();
        Map<Long, Collection<Short>> foundBy = new HashMap<>();
        known.forEach(action -> {
            foundBy.putAll(action.foundBy());
            closedEarlier.addAll(action.closedEarlier());
            opened.addAll(action.opened());
            facts.addAll(action.facts());
            links.addAll(action.links());
        });
        return new Changes(rows(ofActions, foundBy), rows(ofSubjects, Map.of()), closedEarlier, opened, facts, links);
    }

    private static List<LogRow> rows(List<ReadEvent> read, Map<Long, Collection<Short>> foundBy) {
        return read.stream()
                .map(one -> LogRow.of(one.recorded(), one.event(), foundBy.get(one.position())))
                .toList();
    }
}
