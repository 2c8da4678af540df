package io.faultline.query.state.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Json;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.When;
import io.faultline.query.generation.Generations;
import io.faultline.query.omission.Omissions;
import io.faultline.query.state.SubjectTimeline;
import io.faultline.query.state.Timelines;
import io.faultline.query.state.View;
import io.faultline.query.state.rest.WorldDaysAnswer.DayOfChange;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.subject.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Finds the days on which anybody's state changes. */
@ApplicationScoped
class WorldDays {

    /** Days of the latest knowledge, and of some that is looked back at. */
    private static final int REMEMBERED = 16;

    private final Registries registries;
    private final Timelines timelines;
    private final Moments moments;
    private final Conditional conditional;
    private final Generations generations;
    private final Omissions omissions;
    private final Json json;
    private final Cache<Asking, Found> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    WorldDays(
            Registries registries,
            Timelines timelines,
            Moments moments,
            Conditional conditional,
            Generations generations,
            Omissions omissions,
            Json json) {
        this.registries = registries;
        this.timelines = timelines;
        this.moments = moments;
        this.conditional = conditional;
        this.generations = generations;
        this.omissions = omissions;
        this.json = json;
    }

    Response list(When when, HttpHeaders headers) {
        Moment moment = moments.resolve(when);
        Found found = remembered.get(
                new Asking(
                        moment.known().instant(),
                        moments.read(moment.known()),
                        generations.derivation(),
                        omissions.late()),
                this::find);
        return conditional.answer(
                moment,
                headers,
                found.position(),
                List.of("world-days"),
                () -> json.bytes(new WorldDaysAnswer(moment.asOf(), moment.knownAt(), found.position(), found.days())));
    }

    /** One timeline after the other, for all of them need not fit into memory. */
    private Found find(Asking asking) {
        KnownBy known = new KnownBy(asking.known(), KnownBy.ALL_POSITIONS);
        Map<LocalDate, Integer> counted = new ConcurrentSkipListMap<>();
        long position = registries.asOf(new KnownBy(asking.known(), asking.position())).search(null).parallelStream()
                .filter(subject -> subject.type() != SubjectType.AGENCY)
                .mapToLong(subject -> count(timeline(subject, asking, known), known.micros(), counted))
                .max()
                .orElse(0);
        return new Found(
                position,
                counted.entrySet().stream()
                        .map(day -> new DayOfChange(day.getKey(), day.getValue()))
                        .toList());
    }

    /** Adds the days of one subject, and answers the position that they rest on. */
    private static long count(SubjectTimeline timeline, long known, Map<LocalDate, Integer> counted) {
        timeline.daysOfChange(known).forEach(day -> counted.merge(day, 1, Integer::sum));
        return timeline.position(known);
    }

    private SubjectTimeline timeline(SubjectRef subject, Asking asking, KnownBy known) {
        return timelines.upTo(asking.position(), subject, known, View.DEFAULT);
    }

    /**
     * @param position up to which events count
     * @param late how many events had come in after later ones
     */
    private record Asking(Instant known, long position, String derivation, int late) {}

    private record Found(long position, List<DayOfChange> days) {}
}
