package io.faultline.timeline.action;

import io.faultline.contract.ActionId;
import io.faultline.timeline.decision.Origin;
import org.jspecify.annotations.Nullable;

/** Holds it true no longer. @param replacedBy the action that tells it rightly */
public record RetractAction(
        ActionId id,
        String reason,
        @Nullable ActionId replacedBy,
        Origin origin,
        @Nullable Long expectedVersion) implements ActionCommand {}
