package io.faultline.query.projection;

import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.event.TimelineEvent;
import io.faultline.query.intake.EventBatches;
import io.faultline.query.intake.PoisonEvent;
import io.faultline.query.intake.Recorded;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.RegistryEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Turns batches of events into rows. Nothing is ever deleted: what is superseded is closed. */
@ApplicationScoped
public class Projection implements EventBatches {

    private record Read(Recorded recorded, TimelineEvent event) {}

    private final ProjectionReader reader;
    private final ProjectionWriter writer;
    private final Registries registries;
    private final LastChanges lastChanges;
    private final Watermark watermark;
    private final EventCodec codec = new EventCodec();

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
    public Runnable project(List<Recorded> batch) {
        List<Read> read = batch.stream().map(this::read).toList();
        Changes changes = changesBy(read);
        writer.write(changes);
        List<RegistryEvent> registered = read.stream()
                .filter(r -> r.event() instanceof SubjectEvent)
                .map(r -> new RegistryEvent(r.recorded().position(), (SubjectEvent) r.event()))
                .toList();
        return () -> {
            registries.learn(registered);
            lastChanges.learn(changes, registered, batch.getLast().position());
            watermark.advanceTo(batch.getLast().position());
        };
    }

    /** Takes up what earlier runs of this service have read. */
    void resume(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent starting) {
        registries.learn(reader.registryEvents());
        watermark.advanceTo(reader.newestPosition());
    }

    private Read read(Recorded recorded) {
        try {
            return new Read(recorded, codec.decode(recorded.stored()));
        } catch (RuntimeException unreadable) {
            throw new PoisonEvent(recorded, unreadable);
        }
    }

    private Changes changesBy(List<Read> batch) {
        List<Read> actions =
                batch.stream().filter(r -> r.event() instanceof ActionEvent).toList();
        Map<String, ActionKnowledge> knowledge = reader.knowledgeOf(
                actions.stream().map(r -> r.event().aggregateId()).toList());
        actions.forEach(r -> learn(knowledge.get(r.event().aggregateId()), r));
        Collection<ActionKnowledge> known = knowledge.values();
        return new Changes(
                rows(actions),
                rows(batch.stream()
                        .filter(r -> r.event() instanceof SubjectEvent)
                        .toList()),
                known.stream().flatMap(k -> k.closedEarlier().stream()).toList(),
                known.stream().flatMap(k -> k.opened().stream()).toList(),
                known.stream().flatMap(k -> k.facts().stream()).toList(),
                known.stream().flatMap(k -> k.links().stream()).toList());
    }

    private static void learn(ActionKnowledge knowledge, Read read) {
        try {
            knowledge.learn(new KnownEvent(read.recorded().position(), (ActionEvent) read.event()));
        } catch (RuntimeException underivable) {
            throw new PoisonEvent(read.recorded(), underivable);
        }
    }

    private static List<LogRow> rows(List<Read> read) {
        List<LogRow> rows = new ArrayList<>();
        read.forEach(r -> rows.add(LogRow.of(r.recorded(), r.event())));
        return rows;
    }
}
