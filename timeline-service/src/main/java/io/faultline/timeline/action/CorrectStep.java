package io.faultline.timeline.action;

import io.faultline.contract.ActionId;
import io.faultline.contract.step.Step;
import io.faultline.timeline.decision.Origin;
import org.jspecify.annotations.Nullable;

/** Puts a whole new step in the place of the one with this number. */
public record CorrectStep(
        ActionId id,
        int number,
        String reason,
        Step step,
        Origin origin,
        @Nullable Long expectedVersion) implements ActionCommand {}
