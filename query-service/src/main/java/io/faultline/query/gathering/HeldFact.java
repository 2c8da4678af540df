package io.faultline.query.gathering;

import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Fact;
import java.util.List;

/**
 * What one account says about one subject in one facet.
 *
 * @param sourcePosition newest event that the account rests on
 * @param facts empty where the account only says that it no longer touches the subject
 */
record HeldFact(SubjectId subject, Facet facet, long sourcePosition, List<Fact> facts) {}
