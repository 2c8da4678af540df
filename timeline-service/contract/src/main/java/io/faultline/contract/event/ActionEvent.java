package io.faultline.contract.event;

import io.faultline.contract.ActionId;
import io.faultline.contract.Check;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step;
import io.faultline.contract.step.Steps;
import org.jspecify.annotations.Nullable;

/**
 * What happened to our knowledge of one action or observation: to its statement, or to one of the steps that it went
 * through.
 */
public sealed interface ActionEvent extends TimelineEvent {

    ActionId id();

    @Override
    default String aggregateId() {
        return id().value();
    }

    private static Check about(ActionId id, Provenance provenance) {
        return Check.that().present("id", id).present("provenance", provenance);
    }

    private static Check whole(ActionId id, Provenance provenance, Statement statement) {
        return about(id, provenance)
                .present("statement", statement)
                .holds(
                        statement == null || statement.id().equals(id),
                        "id",
                        () -> "'" + id + "' is not that of the statement");
    }

    private static Check numbered(ActionId id, Provenance provenance, int number) {
        return about(id, provenance).holds(number > 0, "number", () -> "'" + number + "' is no number of a step");
    }

    /** Knowledge of the whole action. */
    sealed interface OfStatement extends ActionEvent {

        /** The statement that it makes true, null where it takes one back. */
        @Nullable
        Statement statement();
    }

    /** Knowledge of one step, by its number within the action. */
    sealed interface OfStep extends ActionEvent {

        /** Counted from 1. */
        int number();

        /** The step that it makes true, null where it takes one back. */
        @Nullable
        Step step();
    }

    /** A new action or observation; stored under the event name of its kind, such as {@code ExportControlImposed}. */
    record ActionRecorded(ActionId id, Provenance provenance, Statement statement) implements OfStatement {

        public ActionRecorded {
            whole(id, provenance, statement).verify();
        }

        public String name() {
            return Kinds.of(statement).event();
        }
    }

    /** A whole new statement takes the place of the older one; steps stay. */
    record ActionCorrected(ActionId id, Provenance provenance, String reason, Statement statement)
            implements OfStatement {

        public ActionCorrected {
            whole(id, provenance, statement).present("reason", reason).verify();
        }
    }

    /**
     * It is no longer held true.
     *
     * @param replacedBy the action that tells it rightly
     */
    record ActionRetracted(
            ActionId id,
            Provenance provenance,
            String reason,
            @Nullable ActionId replacedBy) implements OfStatement {

        public ActionRetracted {
            about(id, provenance).present("reason", reason).verify();
        }

        @Override
        public @Nullable Statement statement() {
            return null;
        }
    }

    /** It is held true again after a retraction. */
    record ActionReinstated(ActionId id, Provenance provenance, String reason, Statement statement)
            implements OfStatement {

        public ActionReinstated {
            whole(id, provenance, statement).present("reason", reason).verify();
        }
    }

    /** A new step; stored under the event name of the step, such as {@code ActionSuspended}. */
    record StepTaken(ActionId id, Provenance provenance, int number, Step step) implements OfStep {

        public StepTaken {
            numbered(id, provenance, number).present("step", step).verify();
        }

        public String name() {
            return Steps.of(step).event();
        }
    }

    /** A whole new step takes the place of the one with this number. */
    record StepCorrected(ActionId id, Provenance provenance, int number, String reason, Step step) implements OfStep {

        public StepCorrected {
            numbered(id, provenance, number)
                    .present("reason", reason)
                    .present("step", step)
                    .verify();
        }
    }

    /** The step with this number is no longer held true. */
    record StepRetracted(ActionId id, Provenance provenance, int number, String reason) implements OfStep {

        public StepRetracted {
            numbered(id, provenance, number).present("reason", reason).verify();
        }

        @Override
        public @Nullable Step step() {
            return null;
        }
    }
}
