package io.faultline.query.change;

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

        static Place of(Fact fact) {
            return new Place(fact.subject().value(), fact.facet());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private Changed() {}

    static Change action(
            long position, String type, ActionEvent event, @Nullable Course before, @Nullable Course after) {
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
                Op.each(places(before), places(after), (op, place) -> new Touched(op, place.subject(), place.facet()))
                        .toList());
    }

    /** A fact that names a company is in another facet of a company's state than of a country's. */
    private static Collection<Place> places(@Nullable Course course) {
        return course == null
                ? Set.of()
                : Facts.of(course).stream().map(Place::of).collect(Collectors.toSet());
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
