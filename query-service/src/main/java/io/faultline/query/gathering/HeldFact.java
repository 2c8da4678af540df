package io.faultline.query.gathering;

import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Fact;
import java.util.List;

/**
 * What one account says about one subject.
 *
 * @param sourcePosition newest event that the account rests on
 * @param facts empty where the account only says that it no longer touches the subject
 */
record HeldFact(SubjectId subject, long sourcePosition, List<Fact> facts) {}
