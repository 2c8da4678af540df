package io.faultline.timeline.action;

import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.ActionCorrected;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.ActionReinstated;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What came to be known of an action at one instant of known time. */
public sealed interface Knowledge {

    /** Known time, then edition. What is equal in both stays in order of arrival, which is that of positions. */
    Comparator<Knowledge> ORDER = Comparator.comparing(
                    (Knowledge known) -> known.provenance().knownSince())
            .thenComparing(known -> known.provenance().edition(), Comparator.nullsFirst(Comparator.naturalOrder()));

    Provenance provenance();

    /** Knowledge of the whole action. */
    sealed interface OfWhole extends Knowledge {}

    /** From now on this statement is held true. */
    record Held(Provenance provenance, Statement statement) implements OfWhole {}

    /** From now on nothing is held true. */
    record Withdrawn(Provenance provenance, @Nullable ActionId replacedBy) implements OfWhole {}

    /** From now on this step is held true, or none with its number where it is null. */
    record OfStep(
            Provenance provenance, int number, @Nullable Step step) implements Knowledge {}

    static Knowledge from(ActionEvent event) {
        return switch (event) {
            case ActionRecorded recorded -> new Held(recorded.provenance(), recorded.statement());
            case ActionCorrected corrected -> new Held(corrected.provenance(), corrected.statement());
            case ActionReinstated reinstated -> new Held(reinstated.provenance(), reinstated.statement());
            case ActionRetracted retracted -> new Withdrawn(retracted.provenance(), retracted.replacedBy());
            case ActionEvent.OfStep about -> new OfStep(about.provenance(), about.number(), about.step());
        };
    }
}
