package io.faultline.timeline.action;

import io.faultline.contract.ActionId;
import io.faultline.timeline.decision.Origin;
import org.jspecify.annotations.Nullable;

/** Takes back the step with this number. */
public record RetractStep(
        ActionId id,
        int number,
        String reason,
        Origin origin,
        @Nullable Long expectedVersion) implements ActionCommand {}
