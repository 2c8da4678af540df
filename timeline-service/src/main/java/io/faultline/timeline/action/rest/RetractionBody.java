package io.faultline.timeline.action.rest;

import io.faultline.contract.ActionId;
import io.faultline.contract.Check;
import org.jspecify.annotations.Nullable;

/**
 * Body of a retraction.
 *
 * @param reason why it is held true no longer
 * @param replacedBy the action that tells it rightly; the old id answers 308 from then on
 */
record RetractionBody(String reason, @Nullable ActionId replacedBy) {

    RetractionBody {
        Check.that().present("reason", reason).verify();
    }
}
