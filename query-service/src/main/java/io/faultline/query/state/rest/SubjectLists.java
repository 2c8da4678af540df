package io.faultline.query.state.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faultline.query.asked.Body;
import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.Paging;
import io.faultline.query.asked.When;
import io.faultline.query.fact.Facet;
import io.faultline.query.generation.Generations;
import io.faultline.query.omission.Omissions;
import io.faultline.query.state.Slice;
import io.faultline.query.state.SubjectTimeline;
import io.faultline.query.state.Timelines;
import io.faultline.query.state.Totals;
import io.faultline.query.state.View;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.subject.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists subjects with what their states hold on a day. */
@ApplicationScoped
class SubjectLists {

    /** Who looks at one day of the world likely looks at those around it, and comes back. */
    private static final int WORLD_BYTES = 48 << 20;

    private static final byte[] WORLD_ENDS = {'}'};
    private static final int NOBODY_BYTES = "[]}".length();

    private final Registries registries;
    private final Timelines timelines;
    private final Moments moments;
    private final Conditional conditional;
    private final Generations generations;
    private final Omissions omissions;
    private final ObjectMapper json;
    private final Cache<Asking, World> worlds = Caffeine.newBuilder()
            .maximumWeight(WORLD_BYTES)
            .<Asking, World>weigher((asking, world) -> world.items().length)
            .build();

    SubjectLists(
            Registries registries,
            Timelines timelines,
            Moments moments,
            Conditional conditional,
            Generations generations,
            Omissions omissions,
            ObjectMapper json) {
        this.registries = registries;
        this.timelines = timelines;
        this.moments = moments;
        this.conditional = conditional;
        this.generations = generations;
        this.omissions = omissions;
        this.json = json;
    }

    Response list(
            Predicate<SubjectRef> wanted, @Nullable String search, When when, Paging paging, HttpHeaders headers) {
        Moment moment = moments.resolve(when);
        List<SubjectRef> matching = registries.asOf(moment.known()).search(search).stream()
                .filter(wanted)
                .sorted(Comparator.comparing(SubjectRef::id))
                .toList();
        Paging.Page<SubjectRef> page =
                paging.of(matching, subject -> subject.id().value());
        long position = 0;
        List<SubjectSummary> items = new ArrayList<>();
        for (SubjectRef subject : page.items()) {
            SubjectTimeline timeline = timelines.of(subject, moment.known(), View.DEFAULT);
            Slice slice = timeline.sliceOn(moment.asOf(), moment.known().micros());
            position = Math.max(position, slice.position());
            items.add(SubjectSummary.of(
                    subject, slice, timeline.totalsOf(slice, moment.known().micros())));
        }
        SubjectPage answer = new SubjectPage(moment.asOf(), moment.knownAt(), position, items, page.next());
        return conditional.answer(
                moment, headers, position, List.of("list", page, String.valueOf(search)), () -> write(answer));
    }

    /** All of them at once, as of one position. */
    Response world(When when, HttpHeaders headers) {
        Moment moment = moments.resolve(when);
        World world = worlds.get(
                new Asking(
                        moment.asOf(),
                        moment.known().instant(),
                        moments.read(moment.known()),
                        generations.derivation(),
                        omissions.late()),
                this::world);
        return conditional.answer(
                moment,
                headers,
                world.position(),
                List.of("world"),
                () -> Body.of(List.of(begin(moment, world), world.items(), WORLD_ENDS)));
    }

    /** What a day was asked for is different from question to question; what it shows is written once. */
    private byte[] begin(Moment moment, World world) {
        byte[] answer = write(new WorldAnswer(moment.asOf(), moment.knownAt(), world.position(), List.of()));
        return Arrays.copyOf(answer, answer.length - NOBODY_BYTES);
    }

    private World world(Asking asking) {
        KnownBy known = new KnownBy(asking.known(), asking.position());
        List<Counted> counted = registries.asOf(known).search(null).parallelStream()
                .filter(subject -> subject.type() != SubjectType.AGENCY)
                .map(subject -> counted(subject, asking))
                .sorted(Comparator.comparing((Counted one) -> one.subject().type())
                        .thenComparing(one -> one.subject().id()))
                .toList();
        return new World(
                counted.stream().mapToLong(one -> one.slice().position()).max().orElse(0),
                write(counted.stream()
                        .map(one -> SubjectSummary.of(one.subject(), one.slice(), one.totals()))
                        .toList()));
    }

    private Counted counted(SubjectRef subject, Asking asking) {
        KnownBy known = new KnownBy(asking.known(), KnownBy.ALL_POSITIONS);
        SubjectTimeline timeline = timelines.upTo(asking.position(), subject, known, View.DEFAULT);
        Slice slice = timeline.sliceOn(asking.asOf(), known.micros());
        return new Counted(subject, slice, timeline.totalsOf(slice, known.micros()));
    }

    private record Counted(SubjectRef subject, Slice slice, Map<Facet, Totals> totals) {}

    /**
     * @param position up to which events count
     * @param late how many events had come in after later ones
     */
    private record Asking(LocalDate asOf, Instant known, long position, String derivation, int late) {}

    private record World(long position, byte[] items) {}

    private byte[] write(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
