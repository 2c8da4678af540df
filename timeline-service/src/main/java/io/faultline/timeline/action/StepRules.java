package io.faultline.timeline.action;

import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.StepCorrected;
import io.faultline.contract.event.ActionEvent.StepRetracted;
import io.faultline.contract.event.ActionEvent.StepTaken;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step;
import io.faultline.contract.step.Steps;
import io.faultline.timeline.action.Knowledge.OfStep;
import io.faultline.timeline.action.Knowledge.Withdrawn;
import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.decision.Decision.Accepted;
import io.faultline.timeline.decision.Decision.Unchanged;
import io.faultline.timeline.decision.Refusal;
import java.util.List;
import java.util.Optional;

/** Decides what a command does to the steps of an action. A step that means nothing is no reason to refuse it. */
record StepRules(ActionHistory history) {

    Decision take(TakeStep command, Provenance provenance) {
        Optional<Decision> refused = refusalOf(command, command.step(), provenance);
        if (refused.isPresent()) {
            return refused.get();
        }
        OfStep candidate = new OfStep(provenance, history.nextStep(), command.step());
        return history.stepsHeldAt(candidate).containsValue(command.step())
                ? new Unchanged(history.version())
                : accept(new StepTaken(command.id(), provenance, candidate.number(), command.step()));
    }

    Decision correct(CorrectStep command, Provenance provenance) {
        Optional<Decision> refused =
                refusalOf(command, command.step(), provenance).or(() -> unknownNumber(command, command.number()));
        if (refused.isPresent()) {
            return refused.get();
        }
        OfStep candidate = new OfStep(provenance, command.number(), command.step());
        return history.neighbourBefore(candidate)
                        .filter(before -> command.step().equals(before.step()))
                        .isPresent()
                ? Refusal.UNCHANGED.because(
                        "step " + command.number() + " of '" + command.id() + "' says exactly this already")
                : accept(new StepCorrected(
                        command.id(), provenance, command.number(), command.reason(), command.step()));
    }

    Decision retract(RetractStep command, Provenance provenance) {
        Optional<Decision> refused = unknown(command, provenance).or(() -> unknownNumber(command, command.number()));
        if (refused.isPresent()) {
            return refused.get();
        }
        OfStep candidate = new OfStep(provenance, command.number(), null);
        return history.neighbourBefore(candidate)
                        .filter(before -> before.step() == null)
                        .isPresent()
                ? Refusal.ALREADY_RETRACTED.because(
                        "step " + command.number() + " of '" + command.id() + "' is retracted already")
                : accept(new StepRetracted(command.id(), provenance, command.number(), command.reason()));
    }

    private Optional<Decision> refusalOf(ActionCommand command, Step step, Provenance provenance) {
        return unknown(command, provenance)
                .or(() -> ofAnotherLife(command, step))
                .or(() -> emptyInterval(step))
                .or(() -> ofAnotherAction(command, step));
    }

    private Optional<Decision> unknown(ActionCommand command, Provenance provenance) {
        if (history.isUnknown()) {
            return Optional.of(Refusal.UNKNOWN_ACTION.because("nothing is known of '" + command.id() + "'"));
        }
        return history.neighbourBefore(new Withdrawn(provenance, null))
                .filter(Withdrawn.class::isInstance)
                .map(gone -> Refusal.RETRACTED.because("'" + command.id() + "' is retracted"));
    }

    private Optional<Decision> unknownNumber(ActionCommand command, int number) {
        return number >= 1 && number < history.nextStep()
                ? Optional.empty()
                : Optional.of(Refusal.UNKNOWN_STEP.because("'" + command.id() + "' has no step " + number));
    }

    private Optional<Decision> ofAnotherLife(ActionCommand command, Step step) {
        return first().filter(statement -> !Steps.areOfOneLife(step, statement))
                .map(statement -> Refusal.STEP_OF_ANOTHER_LIFE.because("'" + command.id() + "' is of kind "
                        + Kinds.of(statement).value() + ", which is never "
                        + Steps.of(step).value()));
    }

    private static Optional<Decision> emptyInterval(Step step) {
        return Optional.ofNullable(step.until())
                .filter(until -> !until.latest().isAfter(step.from().earliest()))
                .map(until -> Refusal.EMPTY_INTERVAL.because(
                        "until '" + until + "' is not after from '" + step.from() + "'"));
    }

    private Optional<Decision> ofAnotherAction(ActionCommand command, Step step) {
        if (!(step instanceof Step.Amended amended)) {
            return Optional.empty();
        }
        Statement terms = amended.statement();
        if (!terms.id().equals(command.id())) {
            return Optional.of(Refusal.ID_CHANGED.because(
                    "the amended terms say id '" + terms.id() + "', not '" + command.id() + "'"));
        }
        return first().filter(statement -> statement.getClass() != terms.getClass())
                .map(statement -> Refusal.KIND_CHANGED.because("'" + command.id() + "' is of kind "
                        + Kinds.of(statement).value() + ", not "
                        + Kinds.of(terms).value()));
    }

    private Optional<Statement> first() {
        return history.firstRecorded();
    }

    private Decision accept(ActionEvent event) {
        return new Accepted(
                List.of(event),
                history.version() + 1,
                Plausibility.of(history.evolve(event).latest()));
    }
}
