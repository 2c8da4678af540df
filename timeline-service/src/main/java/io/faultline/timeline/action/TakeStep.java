package io.faultline.timeline.action;

import io.faultline.contract.ActionId;
import io.faultline.contract.step.Step;
import io.faultline.timeline.decision.Origin;
import org.jspecify.annotations.Nullable;

/** Adds a step to what an action went through. */
public record TakeStep(
        ActionId id, Step step, Origin origin, @Nullable Long expectedVersion) implements ActionCommand {}
