package io.faultline.query.subject;

import io.faultline.contract.SubjectId;
import io.faultline.contract.Words;

/** A subject as answers name it. */
public record SubjectRef(SubjectType type, SubjectId id, Words name) {}
