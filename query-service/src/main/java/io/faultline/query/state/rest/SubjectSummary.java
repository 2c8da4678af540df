package io.faultline.query.state.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.faultline.query.fact.Facet;
import io.faultline.query.state.Slice;
import io.faultline.query.state.Totals;
import io.faultline.query.subject.SubjectRef;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subject with the number of rows that each facet of its state has on a day, and the totals of those that have some. */
@Schema(name = "SubjectSummary")
record SubjectSummary(
        @JsonUnwrapped SubjectRef subject,
        Map<Facet, Integer> facets,

        @Schema(description = "Totals by facet, as the state has them")
        Map<Facet, List<?>> totals) {

    static SubjectSummary of(SubjectRef subject, Slice slice, Map<Facet, Totals> totals) {
        Map<Facet, Integer> counts = new EnumMap<>(Facet.class);
        slice.lines().forEach((facet, lines) -> counts.put(facet, lines.size()));
        Map<Facet, List<?>> sums = new EnumMap<>(Facet.class);
        totals.forEach((facet, ofFacet) -> sums.put(facet, ofFacet.totals()));
        return new SubjectSummary(subject, counts, sums);
    }
}
