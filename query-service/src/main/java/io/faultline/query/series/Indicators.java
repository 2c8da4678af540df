package io.faultline.query.series;

import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Restriction.Tariff;
import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Json;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.Paging;
import io.faultline.query.asked.PinnedPaging;
import io.faultline.query.asked.When;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Fact;
import io.faultline.query.fact.Facts;
import io.faultline.query.finding.Code;
import io.faultline.query.series.IndicatorPage.Indicator;
import io.faultline.query.standing.AtMost;
import io.faultline.query.standing.Narrowing;
import io.faultline.query.standing.Sequence;
import io.faultline.query.standing.Standing;
import io.faultline.query.standing.Standings;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.NamedSubject;
import io.faultline.query.subject.Registries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Lists what is measured. */
@ApplicationScoped
class Indicators {

    private static final Set<Short> MEASURING = Set.of(Code.ofKind(Observation.class), Code.ofKind(Tariff.class));
    private static final String PERCENT = "percent";

    private final Standings standings;
    private final Registries registries;
    private final Moments moments;
    private final Conditional conditional;
    private final Json json;
    private final int most;

    Indicators(
            Standings standings,
            Registries registries,
            Moments moments,
            Conditional conditional,
            Json json,
            @ConfigProperty(name = "faultline.counted-at-most", defaultValue = "200000") int most) {
        this.standings = standings;
        this.registries = registries;
        this.moments = moments;
        this.conditional = conditional;
        this.json = json;
        this.most = most;
    }

    Response list(@Nullable String subject, When when, Paging paging, HttpHeaders headers) {
        Moment moment = moments.resolve(when);
        PinnedPaging page = PinnedPaging.of(paging, moments.seen(moment).position());
        KnownBy known = new KnownBy(moment.known().instant(), page.position());
        Set<String> subjects = subject == null ? Set.of() : NamedSubject.names(subject, registries.asOf(known));
        return conditional.answer(
                moment,
                headers,
                page.position(),
                List.of("indicators", subjects, page),
                () -> json.bytes(answer(moment, page, gather(subjects, known))));
    }

    private static IndicatorPage answer(Moment moment, PinnedPaging paging, List<Indicator> all) {
        Paging.Page<Indicator> page = paging.of(all);
        return new IndicatorPage(moment.asOf(), moment.knownAt(), paging.position(), page.items(), page.next());
    }

    private List<Indicator> gather(Set<String> subjects, KnownBy known) {
        Map<String, Gathered> indicators = new TreeMap<>();
        Narrowing narrowing = new Narrowing(null, MEASURING, subjects, List.of(), null, null, null);
        AtMost gathering = new AtMost(
                most,
                standing -> Facts.of(standing.course()).stream()
                        .filter(fact -> fact.facet() == Facet.INDICATORS)
                        .filter(fact -> subjects.isEmpty()
                                || subjects.contains(fact.subject().value()))
                        .forEach(fact -> add(indicators, fact, standing)));
        standings.visit(known, narrowing, Sequence.ID, null, gathering);
        return indicators.entrySet().stream()
                .map(one -> one.getValue().as(one.getKey()))
                .toList();
    }

    private static void add(Map<String, Gathered> indicators, Fact fact, Standing standing) {
        IndicatorKey key = IndicatorKey.of(fact.key());
        String unit = standing.statement() instanceof Observation observation ? observation.unit() : PERCENT;
        indicators
                .computeIfAbsent(key.indicator(), none -> new Gathered())
                .add(fact.subject(), key.dimensions(), unit, fact.start());
    }
}
