package io.faultline.timeline.action.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.Check;

/**
 * Body of a correction of a step.
 *
 * @param reason why what was held true of the step is not
 * @param step the whole new step
 */
record StepCorrectionBody(String reason, ObjectNode step) {

    StepCorrectionBody {
        Check.that().present("reason", reason).present("step", step).verify();
    }
}
