package io.faultline.query.projection;

import io.faultline.contract.event.SubjectEvent;
import io.faultline.query.generation.Generation;
import io.faultline.query.generation.Generations;
import io.faultline.query.intake.EventBatches;
import io.faultline.query.intake.Range;
import io.faultline.query.projection.Projector.Projected;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.RegistryEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Turns ranges of events into rows of the live generation. Nothing is ever deleted: what is superseded is closed. */
@ApplicationScoped
public class Projection implements EventBatches {

    private final Jdbi database;
    private final Generations generations;
    private final ProjectionReader reader;
    private final Projector projector;
    private final Registries registries;
    private final LastChanges lastChanges;
    private final Watermark watermark;
    private final RecentActions recent = new RecentActions();

    Projection(
            Jdbi database,
            Generations generations,
            ProjectionReader reader,
            Projector projector,
            Registries registries,
            LastChanges lastChanges,
            Watermark watermark) {
        this.database = database;
        this.generations = generations;
        this.reader = reader;
        this.projector = projector;
        this.registries = registries;
        this.lastChanges = lastChanges;
        this.watermark = watermark;
    }

    @Override
    public Runnable project(Range range) {
        Generation into = database.withHandle(generations::held);
        into.requireKnown();
        recent.startAt(range.first(), into);
        Projected projected = projector.projectOnward(range.events(), into, recent);
        return () -> {
            List<RegistryEvent> registered = Projector.ofSubjects(range.events()).stream()
                    .map(read -> new RegistryEvent(read.position(), (SubjectEvent) read.event()))
                    .toList();
            registries.learn(registered);
            lastChanges.learn(projected.changes(), registered, range.last());
            generations.adopt(into);
            watermark.advanceTo(range.last());
            remember(range, projected.known());
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
}
