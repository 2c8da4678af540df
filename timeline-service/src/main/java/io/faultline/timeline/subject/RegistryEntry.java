package io.faultline.timeline.subject;

import io.faultline.contract.event.SubjectEvent;
import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.decision.Decision.Accepted;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** An entry of the registry as the event store rebuilds it. */
@AggregateRoot(type = "subject")
public class RegistryEntry {

    @AggregateIdentifier
    private @Nullable String streamId;

    private SubjectHistory history = SubjectHistory.UNKNOWN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RegisterSubject command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(MergeSubject command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ImportSubject command, Clock clock) {
        return decide(command, clock);
    }

    @EventSourcingHandler
    void on(SubjectEvent event) {
        streamId = SubjectCommand.streamOf(event.id());
        history = history.evolve(event);
    }

    private Decision decide(SubjectCommand command, Clock clock) {
        Decision decision = new SubjectRules(history).decide(command, clock.instant());
        if (decision instanceof Accepted accepted) {
            accepted.events().forEach(AggregateLifecycle::apply);
        }
        return decision;
    }
}
