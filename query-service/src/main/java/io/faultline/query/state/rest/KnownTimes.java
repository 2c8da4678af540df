package io.faultline.query.state.rest;

import io.faultline.query.memento.Mementos;
import io.faultline.query.memento.Neighbours;
import io.faultline.query.memento.Turns;
import io.faultline.query.state.SubjectTimeline;
import io.faultline.query.state.Timelines;
import io.faultline.query.state.View;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.SubjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** When what is known of a subject changed. */
@ApplicationScoped
class KnownTimes {

    private final Timelines timelines;
    private final Registries registries;
    private final Clock clock;

    KnownTimes(Timelines timelines, Registries registries, Clock clock) {
        this.timelines = timelines;
        this.registries = registries;
        this.clock = clock;
    }

    /** Of one that is registered there is none before its entry: nobody knew it then. */
    Mementos of(SubjectRef subject) {
        List<Instant> entries = registries.knownTimesOf(subject.id());
        Stream<Instant> facts = timelines
                .of(subject, KnownBy.LATEST, View.DEFAULT)
                .allTurns()
                .filter(turn -> entries.isEmpty() || !turn.isBefore(entries.getFirst()));
        return Mementos.of(Stream.concat(entries.stream(), facts), clock.instant());
    }

    /** The memento that a timeline is asked for by a known time, and those about it; empty where nothing was known. */
    Optional<Neighbours> around(SubjectTimeline timeline, Instant known) {
        List<Instant> entries = registries.knownTimesOf(timeline.subject().id());
        return entries.isEmpty()
                ? Neighbours.of(timeline.turns(), known, null, clock.instant())
                : Neighbours.of(
                        timeline.turns().and(Turns.in(new TreeSet<>(entries))),
                        known,
                        entries.getFirst(),
                        clock.instant());
    }
}
