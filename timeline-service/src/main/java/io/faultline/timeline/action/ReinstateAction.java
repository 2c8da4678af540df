package io.faultline.timeline.action;

import io.faultline.contract.ActionId;
import io.faultline.contract.statement.Statement;
import io.faultline.timeline.decision.Origin;
import org.jspecify.annotations.Nullable;

/** Holds it true again after a retraction. */
public record ReinstateAction(
        ActionId id,
        String reason,
        Statement statement,
        Origin origin,
        @Nullable Long expectedVersion) implements ActionCommand {}
