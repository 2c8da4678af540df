package io.faultline.timeline.action;

import io.faultline.contract.ActionId;
import io.faultline.contract.statement.Statement;
import io.faultline.timeline.decision.Origin;
import org.jspecify.annotations.Nullable;

/** Puts a whole new statement in the place of the one held true. */
public record CorrectAction(
        ActionId id,
        String reason,
        Statement statement,
        Origin origin,
        @Nullable Long expectedVersion) implements ActionCommand {}
