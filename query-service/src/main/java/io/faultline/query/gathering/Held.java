package io.faultline.query.gathering;

import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Facet;
import io.faultline.query.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * What one account says about one subject in one facet.
 *
 * @param sourcePosition newest event that the account rests on
 * @param account all that it says, of others too; empty where it only says that it no longer touches the subject
 */
record Held(
        SubjectId subject,
        Facet facet,
        long accountId,
        String action,
        KnownDuring known,
        long sourcePosition,
        List<Trace> account) {

    List<Trace> traces() {
        List<Trace> traces = new ArrayList<>(account.size());
        for (Trace trace : account) {
            if (trace.facet() == facet && trace.subject().equals(subject)) {
                traces.add(trace);
            }
        }
        return traces;
    }
}
