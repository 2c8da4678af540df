package io.faultline.query.graph;

import io.faultline.query.asked.Moment;
import io.faultline.query.fact.Facet;
import io.faultline.query.state.Slice;
import io.faultline.query.subject.SubjectRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A state on all days between two of its changes. */
@Type("State")
@Description("What holds for a subject, as far as anyone knew")
public record GraphState(
        GraphSubject subject,
        String asOf,
        @Nullable String knownAt,
        long position,
        @Nullable String constantFrom,
        @Nullable String constantUntil,
        List<GraphRow> rows) {

    static GraphState of(SubjectRef subject, Moment moment, Slice slice, Collection<Facet> facets) {
        return new GraphState(
                GraphSubject.of(subject),
                moment.asOf().toString(),
                moment.knownAt(),
                slice.position(),
                bounded(slice.from()),
                bounded(slice.until()),
                slice.lines().entrySet().stream()
                        .filter(facet -> facets.contains(facet.getKey()))
                        .flatMap(facet -> facet.getValue().stream())
                        .map(GraphRow::of)
                        .toList());
    }

    private static @Nullable String bounded(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day.toString();
    }

    /** Whom a state is of. */
    @Type("Subject")
    public record GraphSubject(String type, String id, GraphText name) {

        static GraphSubject of(SubjectRef subject) {
            return new GraphSubject(subject.type().toString(), subject.id().value(), GraphText.of(subject.name()));
        }
    }
}
