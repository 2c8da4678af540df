package io.faultline.query.series;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.contract.SubjectId;
import io.faultline.query.asked.Asked;
import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Json;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.Paging;
import io.faultline.query.asked.PinnedPaging;
import io.faultline.query.asked.When;
import io.faultline.query.problem.Refused;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.NamedSubject;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.Registry;
import io.faultline.query.trace.Dated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Answers the values of an indicator, date by date. */
@ApplicationScoped
class Series {

    /** All that is the same in the values that can take each other's place. */
    private record Place(String subject, String key, Dated date) {

        static final Comparator<Place> ORDER =
                Comparator.comparing(Place::subject).thenComparing(Place::key).thenComparing(Place::date);
    }

    private final MeasuredReader reader;
    private final ValueWriter writer;
    private final Registries registries;
    private final Moments moments;
    private final Conditional conditional;
    private final Json json;

    Series(
            MeasuredReader reader,
            ValueWriter writer,
            Registries registries,
            Moments moments,
            Conditional conditional,
            Json json) {
        this.reader = reader;
        this.writer = writer;
        this.registries = registries;
        this.moments = moments;
        this.conditional = conditional;
        this.json = json;
    }

    Response of(String indicator, SeriesAsked asked, When when, Paging paging, HttpHeaders headers) {
        Moment moment = moments.resolve(when);
        PinnedPaging page = PinnedPaging.of(paging, moments.seen(moment).position());
        KnownBy known = new KnownBy(moment.known().instant(), page.position());
        Registry registry = registries.asOf(known);
        Set<String> subjects = asked.subject == null ? Set.of() : NamedSubject.names(asked.subject, registry);
        boolean all = asked.isEveryVintageWanted();
        LocalDate from = moments.day(new Asked("from", asked.from)).orElse(LocalDate.MIN);
        LocalDate to = moments.day(new Asked("to", asked.to)).orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            throw Refused.badParameter("to", "'" + asked.to + "' is before 'from'");
        }
        List<Measured> measured = reader.read(indicator, subjects, known);
        if (measured.isEmpty()
                && (subjects.isEmpty()
                        || reader.read(indicator, Set.of(), known).isEmpty())) {
            throw Refused.notFound("unknown-indicator", "'" + indicator + "' is no indicator measured then");
        }
        List<Measured> within = measured.stream()
                .filter(one -> !one.date().latest().isBefore(from)
                        && !one.date().earliest().isAfter(to))
                .toList();
        return conditional.answer(
                moment,
                headers,
                page.position(),
                List.of("series", indicator, subjects, all, from, to, page),
                () -> json.bytes(answer(indicator, moment, page, values(within, registry, all, known))));
    }

    private static SeriesPage answer(String indicator, Moment moment, PinnedPaging paging, List<JsonNode> values) {
        Paging.Page<JsonNode> page = paging.of(values);
        return new SeriesPage(indicator, moment.asOf(), moment.knownAt(), paging.position(), page.items(), page.next());
    }

    private List<JsonNode> values(List<Measured> measured, Registry registry, boolean all, KnownBy known) {
        Map<Place, List<Measured>> byPlace = measured.stream()
                .collect(Collectors.groupingBy(
                        one -> placeOf(one, registry), () -> new TreeMap<>(Place.ORDER), Collectors.toList()));
        return byPlace.entrySet().stream()
                .flatMap(place -> Vintage.of(place.getValue()).stream()
                        .filter(vintage -> all
                                ? vintage.known().from() <= known.micros()
                                : vintage.known().includes(known.micros()))
                        .map(vintage -> writer.write(vintage, place.getKey().subject(), known)))
                .toList();
    }

    private static Place placeOf(Measured one, Registry registry) {
        SubjectId subject = registry.successorOf(one.subject()).orElse(one.subject());
        return new Place(subject.value(), one.trace().key(), one.date());
    }
}
