package io.faultline.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.faultline.contract.Countries;
import io.faultline.contract.SubjectId;
import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Json;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.When;
import io.faultline.query.fact.Facet;
import io.faultline.query.intake.log.RecordingTimes;
import io.faultline.query.line.Line;
import io.faultline.query.problem.Refused;
import io.faultline.query.proof.StateProof.Event;
import io.faultline.query.proof.StateProof.Item;
import io.faultline.query.state.SubjectTimeline;
import io.faultline.query.state.Timelines;
import io.faultline.query.state.View;
import io.faultline.query.state.rest.Seeing;
import io.faultline.query.state.rest.Views;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.Registry;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.subject.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers what the rows of a state rest on. */
@ApplicationScoped
class Proofs {

    private final Registries registries;
    private final Timelines timelines;
    private final Grounds grounds;
    private final RecordingTimes recordings;
    private final Moments moments;
    private final Views views;
    private final Conditional conditional;
    private final Json json;

    Proofs(
            Registries registries,
            Timelines timelines,
            Grounds grounds,
            RecordingTimes recordings,
            Moments moments,
            Views views,
            Conditional conditional,
            Json json) {
        this.registries = registries;
        this.timelines = timelines;
        this.grounds = grounds;
        this.recordings = recordings;
        this.moments = moments;
        this.views = views;
        this.conditional = conditional;
        this.json = json;
    }

    Response ofState(@Nullable String asked, @Nullable String action, When when, Seeing seeing, HttpHeaders headers) {
        Moment moment = moments.resolve(when);
        SubjectRef subject = subject(asked, registries.asOf(moment.known()));
        List<Facet> facets = seeing.facetsOf(subject.type());
        View view = views.of(seeing, moment.known());
        SubjectTimeline timeline = timelines.of(subject, moment.known(), view);
        long position = timeline.position(moment.known().micros());
        return conditional.answer(
                moment,
                headers,
                position,
                List.of("state-proof", subject.id(), view, facets, String.valueOf(action)),
                () -> json.bytes(new StateProof(
                        subject,
                        moment.asOf(),
                        moment.knownAt(),
                        position,
                        items(
                                lines(timeline, moment, facets, action),
                                new KnownBy(moment.known().instant(), position)))));
    }

    private static SubjectRef subject(@Nullable String asked, Registry registry) {
        if (asked == null) {
            throw Refused.badParameter("subject", "is required: a country, bloc, region or company");
        }
        return find(asked, registry)
                .or(() -> Countries.find(asked).flatMap(code -> find(code, registry)))
                .filter(found -> found.type() != SubjectType.AGENCY)
                .orElseThrow(() -> Refused.notFound(
                        "unknown-subject", "'" + asked + "' is no country, bloc, region or company known here"));
    }

    private static Optional<SubjectRef> find(String id, Registry registry) {
        try {
            return registry.find(new SubjectId(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static List<Line> lines(
            SubjectTimeline timeline, Moment moment, List<Facet> facets, @Nullable String action) {
        List<Line> lines = new ArrayList<>();
        timeline.sliceOn(moment.asOf(), moment.known().micros()).lines().forEach((facet, ofFacet) -> {
            if (facets.contains(facet)) {
                lines.addAll(ofFacet);
            }
        });
        lines.removeIf(line -> action != null && !line.action().value().equals(action));
        return lines;
    }

    private List<Item> items(List<Line> lines, KnownBy known) {
        Map<String, List<Ground>> ofActions = grounds.ofActions(
                lines.stream().map(line -> line.action().value()).distinct().toList(), known);
        Map<String, Ground> ofEntries = grounds.ofEntries(
                lines.stream().flatMap(line -> line.via().stream()).distinct().toList(), known);
        Set<Long> positions = Stream.concat(
                        ofActions.values().stream().flatMap(List::stream), ofEntries.values().stream())
                .map(Ground::position)
                .collect(Collectors.toSet());
        Map<Long, Instant> recorded = recordings.of(positions);
        return lines.stream()
                .map(line -> new Item(
                        line.facet().json(),
                        new String(line.json(), UTF_8),
                        under(line, ofActions, ofEntries)
                                .map(ground -> Event.of(ground, recorded.get(ground.position())))
                                .toList()))
                .toList();
    }

    private static Stream<Ground> under(Line line, Map<String, List<Ground>> ofActions, Map<String, Ground> ofEntries) {
        return Stream.concat(
                ofActions.getOrDefault(line.action().value(), List.of()).stream(),
                line.via().stream()
                        .map(SubjectId::value)
                        .filter(ofEntries::containsKey)
                        .map(ofEntries::get));
    }
}
