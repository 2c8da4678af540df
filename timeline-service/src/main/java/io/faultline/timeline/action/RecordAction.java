package io.faultline.timeline.action;

import io.faultline.contract.ActionId;
import io.faultline.contract.statement.Statement;
import io.faultline.timeline.decision.Origin;

/** Records a new action or observation. */
public record RecordAction(Statement statement, Origin origin) implements ActionCommand {

    @Override
    public ActionId id() {
        return statement.id();
    }
}
