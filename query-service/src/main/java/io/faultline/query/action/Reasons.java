package io.faultline.query.action;

import io.faultline.contract.event.ActionEvent.ActionCorrected;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.ActionReinstated;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.ActionEvent.StepCorrected;
import io.faultline.contract.event.ActionEvent.StepRetracted;
import io.faultline.contract.event.ActionEvent.StepTaken;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.event.TimelineEvent;
import org.jspecify.annotations.Nullable;

/** Why something was corrected, retracted or reinstated. */
public final class Reasons {

    private Reasons() {}

    /** Null for what needs none. */
    public static @Nullable String of(TimelineEvent event) {
        return switch (event) {
            case ActionRecorded recorded -> null;
            case StepTaken taken -> null;
            case SubjectEvent entered -> null;
            case ActionCorrected corrected -> corrected.reason();
            case ActionReinstated reinstated -> reinstated.reason();
            case ActionRetracted retracted -> retracted.reason();
            case StepCorrected corrected -> corrected.reason();
            case StepRetracted retracted -> retracted.reason();
        };
    }
}
