package io.faultline.timeline.action;

import io.faultline.contract.ActionId;
import io.faultline.contract.statement.Statement;
import io.faultline.timeline.decision.Origin;

/**
 * Takes over what a data set says: new is recorded, different is corrected, and what was ever held true before is
 * left alone, so that loading a file again never undoes somebody's correction.
 */
public record ImportAction(Statement statement, Origin origin) implements ActionCommand {

    @Override
    public ActionId id() {
        return statement.id();
    }

    String reason() {
        return origin.dataset() == null ? "import" : "import " + origin.dataset();
    }
}
