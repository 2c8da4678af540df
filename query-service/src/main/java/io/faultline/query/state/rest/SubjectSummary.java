package io.faultline.query.state.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.faultline.query.fact.Facet;
import io.faultline.query.state.Slice;
import io.faultline.query.subject.SubjectRef;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subject with the number of rows that each facet of its state has on a day. */
@Schema(name = "SubjectSummary")
record SubjectSummary(@JsonUnwrapped SubjectRef subject, Map<Facet, Integer> facets) {

    static SubjectSummary of(SubjectRef subject, Slice slice) {
        Map<Facet, Integer> counts = new EnumMap<>(Facet.class);
        slice.lines().forEach((facet, lines) -> counts.put(facet, lines.size()));
        return new SubjectSummary(subject, counts);
    }
}
