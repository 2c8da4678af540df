package io.faultline.timeline.action;

import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent;
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

/** An action or observation as the event store rebuilds it: hands commands to the rules and applies what they accept. */
@AggregateRoot(type = "action")
public class Action {

    @AggregateIdentifier
    private @Nullable ActionId id;

    private ActionHistory history = ActionHistory.UNKNOWN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordAction command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ImportAction command, Clock clock) {
        return decide(command, clock);
    }

    // An unknown id is refused by the rules, like everything else: hence "create" for all that follow.
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(CorrectAction command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RetractAction command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ReinstateAction command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(TakeStep command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(CorrectStep command, Clock clock) {
        return decide(command, clock);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RetractStep command, Clock clock) {
        return decide(command, clock);
    }

    @EventSourcingHandler
    void on(ActionEvent event) {
        id = event.id();
        history = history.evolve(event);
    }

    private Decision decide(ActionCommand command, Clock clock) {
        Decision decision = new ActionRules(history).decide(command, clock.instant());
        if (decision instanceof Accepted accepted) {
            accepted.events().forEach(AggregateLifecycle::apply);
        }
        return decision;
    }
}
