package io.faultline.query.change;

import io.faultline.contract.SubjectId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.event.SubjectEvent.SubjectRegistered;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import io.faultline.query.change.Change.Touched;
import io.faultline.query.fact.Course;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Fact;
import io.faultline.query.fact.Facts;
import io.faultline.query.subject.Registry;
import io.faultline.query.subject.RegistryEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what an event changed from what was held true before and after it. */
final class Changed {

    /** A facet of a subject. */
    private record Place(String subject, Facet facet) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::subject).thenComparing(Place::facet);

        /** An agency's facts are in its country's state, and a company's state has fewer facets. */
        static Place of(Fact fact, Registry registry) {
            SubjectId named = registry.actsAs(fact.subject());
            SubjectId subject = registry.successorOf(named).orElse(named);
            return new Place(
                    subject.value(), registry.isCompany(subject) ? fact.facet().asCompanySeesIt() : fact.facet());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private Changed() {}

    static Change action(
            long position,
            String type,
            ActionEvent event,
            @Nullable Course before,
            @Nullable Course after,
            Registry registry) {
        Course told = after == null ? before : after;
        Statement statement = told == null ? null : told.statement();
        return new Change(
                position,
                Op.of(before != null, after != null),
                type,
                event.provenance().knownSince(),
                event.aggregateId(),
                statement == null ? null : Kinds.of(statement).value(),
                statement == null ? null : statement.about().title(),
                Op.each(
                                places(before, registry),
                                places(after, registry),
                                (op, place) -> new Touched(op, place.subject(), place.facet()))
                        .toList());
    }

    private static Collection<Place> places(@Nullable Course course, Registry registry) {
        return course == null
                ? Set.of()
                : Facts.of(course).stream()
                        .map(fact -> Place.of(fact, registry))
                        .collect(Collectors.toSet());
    }

    static Change registry(long position, String type, SubjectEvent event) {
        List<Touched> touched = new RegistryEvent(position, event)
                .concerned().stream()
                        .map(subject -> new Touched(Op.MOD, subject.value(), null))
                        .toList();
        Op op = event instanceof SubjectRegistered ? Op.ADD : Op.MOD;
        return new Change(position, op, type, event.provenance().knownSince(), null, null, null, touched);
    }
}
