package io.faultline.timeline.action.rest;

import io.faultline.contract.Check;

/** Body of a retraction of a step. @param reason why it is held true no longer */
record StepRetractionBody(String reason) {

    StepRetractionBody {
        Check.that().present("reason", reason).verify();
    }
}
