package io.faultline.timeline.action;

import io.faultline.contract.ActionId;
import io.faultline.timeline.decision.Command;
import io.faultline.timeline.decision.Origin;
import org.jspecify.annotations.Nullable;

/** A command about one action or observation. */
public sealed interface ActionCommand extends Command
        permits RecordAction,
                ImportAction,
                CorrectAction,
                RetractAction,
                ReinstateAction,
                TakeStep,
                CorrectStep,
                RetractStep {

    ActionId id();

    Origin origin();

    /** Version that the sender believes to be the newest; null where it does not care. */
    default @Nullable Long expectedVersion() {
        return null;
    }

    @Override
    default String subjectOfCommand() {
        return id().value();
    }

    @Override
    default String streamId() {
        return id().value();
    }
}
