package io.faultline.timeline.subject.rest;

import io.faultline.contract.Check;
import io.faultline.contract.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Body of a merge.
 *
 * @param into id of the company under which the merged one goes on
 * @param reason why the two are held to be one
 */
record MergeBody(SubjectId into, @Nullable String reason) {

    MergeBody {
        Check.that()
                .present("into", into)
                .holds(
                        reason == null || !reason.isBlank(),
                        "reason",
                        () -> "'" + reason + "' is blank: leave the field out")
                .verify();
    }
}
