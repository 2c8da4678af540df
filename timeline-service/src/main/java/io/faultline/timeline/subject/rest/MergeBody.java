package io.faultline.timeline.subject.rest;

import io.faultline.contract.Check;
import io.faultline.contract.SubjectId;

/** Body of a merge. @param into id of the company under which the merged one goes on */
record MergeBody(SubjectId into) {

    MergeBody {
        Check.that().present("into", into).verify();
    }
}
