package io.faultline.timeline.action.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.Check;

/**
 * Body of a correction or reinstatement.
 *
 * @param reason why what was held true is not
 * @param statement the whole new statement, never a patch; its id may be left out
 */
record CorrectionBody(String reason, ObjectNode statement) {

    CorrectionBody {
        Check.that().present("reason", reason).present("statement", statement).verify();
    }
}
