package io.faultline.timeline.action;

import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.ActionCorrected;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.ActionReinstated;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import io.faultline.timeline.action.Knowledge.Held;
import io.faultline.timeline.action.Knowledge.OfWhole;
import io.faultline.timeline.action.Knowledge.Withdrawn;
import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.decision.Decision.Accepted;
import io.faultline.timeline.decision.Decision.Unchanged;
import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.decision.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides what a command does to an action, from what is known of it. A pure function. */
public record ActionRules(ActionHistory history) {

    public Decision decide(ActionCommand command, Instant clock) {
        Instant now = Origin.toStoredPrecision(clock);
        Instant asked = command.origin().knownSince();
        if (asked != null && asked.isAfter(now)) {
            return Refusal.KNOWN_SINCE_IN_FUTURE.because("'" + asked + "' is later than now, " + now);
        }
        if (isStale(command)) {
            return Refusal.STALE.because(
                    "'" + command.id() + "' is at version " + history.version() + ", not " + command.expectedVersion());
        }
        Provenance provenance = command.origin().at(asked == null ? history.noEarlierThanNewest(now) : asked);
        return switch (command) {
            case RecordAction record -> record(record, provenance);
            case ImportAction row -> takeOver(row, provenance);
            case CorrectAction correct -> correct(correct, provenance);
            case RetractAction retract -> retract(retract, provenance);
            case ReinstateAction reinstate -> reinstate(reinstate, provenance);
            case TakeStep step -> new StepRules(history).take(step, provenance);
            case CorrectStep step -> new StepRules(history).correct(step, provenance);
            case RetractStep step -> new StepRules(history).retract(step, provenance);
        };
    }

    private boolean isStale(ActionCommand command) {
        Long expected = command.expectedVersion();
        return expected != null && !history.isUnknown() && expected != history.version();
    }

    private Decision record(RecordAction command, Provenance provenance) {
        if (history.isUnknown()) {
            return accept(new ActionRecorded(command.id(), provenance, command.statement()));
        }
        return history.firstRecorded().equals(Optional.of(command.statement()))
                ? new Unchanged(history.version())
                : Refusal.ALREADY_RECORDED.because("'" + command.id()
                        + "' is recorded with other content; send a correction to change what is held true");
    }

    private Decision takeOver(ImportAction command, Provenance provenance) {
        if (history.isUnknown()) {
            return accept(new ActionRecorded(command.id(), provenance, command.statement()));
        }
        return history.everHeld(command.statement())
                ? new Unchanged(history.version())
                : correct(
                        new CorrectAction(command.id(), command.reason(), command.statement(), command.origin(), null),
                        provenance);
    }

    private Decision correct(CorrectAction command, Provenance provenance) {
        Optional<Decision> refused = refusalOf(command, command.statement());
        if (refused.isPresent()) {
            return refused.get();
        }
        Held candidate = new Held(provenance, command.statement());
        OfWhole before = history.neighbourBefore(candidate).orElse(null);
        if (before instanceof Withdrawn) {
            return Refusal.RETRACTED.because("'" + command.id() + "' is retracted; reinstate it to hold it true again");
        }
        if (before instanceof Held held && held.statement().equals(command.statement())) {
            return Refusal.UNCHANGED.because("'" + command.id() + "' says exactly this already");
        }
        return accept(new ActionCorrected(command.id(), provenance, command.reason(), command.statement()));
    }

    private Decision retract(RetractAction command, Provenance provenance) {
        if (command.id().equals(command.replacedBy())) {
            return Refusal.REPLACED_BY_ITSELF.because("'" + command.id() + "' cannot take its own place");
        }
        Withdrawn candidate = new Withdrawn(provenance, command.replacedBy());
        Optional<OfWhole> before = history.neighbourBefore(candidate);
        if (before.isEmpty()) {
            return unknown(command);
        }
        return before.get() instanceof Withdrawn
                ? Refusal.ALREADY_RETRACTED.because("'" + command.id() + "' is retracted already")
                : accept(new ActionRetracted(command.id(), provenance, command.reason(), command.replacedBy()));
    }

    private Decision reinstate(ReinstateAction command, Provenance provenance) {
        Optional<Decision> refused = refusalOf(command, command.statement());
        if (refused.isPresent()) {
            return refused.get();
        }
        Held candidate = new Held(provenance, command.statement());
        return history.neighbourBefore(candidate)
                        .filter(Withdrawn.class::isInstance)
                        .isPresent()
                ? accept(new ActionReinstated(command.id(), provenance, command.reason(), command.statement()))
                : Refusal.NOT_RETRACTED.because("'" + command.id() + "' is not retracted");
    }

    private Optional<Decision> refusalOf(ActionCommand command, Statement statement) {
        if (history.isUnknown()) {
            return Optional.of(unknown(command));
        }
        if (!statement.id().equals(command.id())) {
            return Optional.of(Refusal.ID_CHANGED.because(
                    "the statement says id '" + statement.id() + "', not '" + command.id() + "'"));
        }
        return history.firstRecorded()
                .filter(first -> first.getClass() != statement.getClass())
                .map(first -> Refusal.KIND_CHANGED.because(
                        "'" + command.id() + "' is of kind " + Kinds.of(first).value() + ", not "
                                + Kinds.of(statement).value()));
    }

    private Decision unknown(ActionCommand command) {
        return Refusal.UNKNOWN_ACTION.because("nothing is known of '" + command.id() + "'");
    }

    private Decision accept(ActionEvent event) {
        return new Accepted(
                List.of(event),
                history.version() + 1,
                Plausibility.of(history.evolve(event).latest()));
    }
}
