package io.faultline.query.fact;

import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Restriction.Tariff;
import io.faultline.contract.statement.Statement;
import io.faultline.query.fact.Fact.TariffRate;
import io.faultline.query.fact.Lifecycle.Milestone;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts of one statement while they are being gathered; a subject named twice in one facet counts once. */
final class FactList {

    private static final String TARIFF_RATE = "tariff-rate";

    private record Line(SubjectId subject, Facet facet, String key) {}

    private final Statement statement;
    private final Lifecycle lifecycle;
    private final Map<Line, Fact> facts = new LinkedHashMap<>();

    FactList(Statement statement) {
        this.statement = statement;
        this.lifecycle = Lifecycles.of(statement);
    }

    FactList of(Facet facet, @Nullable SubjectId named) {
        return named == null ? this : keyed(facet, named, statement.id().value());
    }

    FactList ofAll(Facet facet, List<SubjectId> named) {
        named.forEach(subject -> of(facet, subject));
        return this;
    }

    FactList keyed(Facet facet, SubjectId named, String key) {
        Facts.heldUnder(named).forEach(subject -> add(facet, subject, key, lifecycle, false, null));
        return this;
    }

    FactList observed(Observation observation) {
        String key = indicatorKey(observation.indicator(), observation.dimensions());
        add(Facet.INDICATORS, observation.subject(), key, lifecycle, observation.isForecast(), null);
        return this;
    }

    /** A stated rate is also an indicator of the imposer, a line for every target and product. */
    FactList rates(Tariff tariff) {
        if (tariff.newRate() == null) {
            return this;
        }
        List<Milestone> binding = lifecycle.milestones().stream()
                .filter(milestone -> milestone.status() == Status.IN_FORCE)
                .map(milestone -> new Milestone(null, milestone.date()))
                .toList();
        Lifecycle inForce = new Lifecycle(binding, lifecycle.end());
        List<@Nullable String> products =
                tariff.products().isEmpty() ? Collections.singletonList(null) : List.copyOf(tariff.products());
        for (SubjectId target : tariff.targets()) {
            for (String product : products) {
                TariffRate rate = new TariffRate(target, product);
                String key = indicatorKey(TARIFF_RATE, rateDimensions(rate));
                add(Facet.INDICATORS, tariff.imposedBy(), key, inForce, false, rate);
            }
        }
        return this;
    }

    List<Fact> list() {
        return List.copyOf(facts.values());
    }

    static Map<String, String> rateDimensions(TariffRate rate) {
        return rate.product() == null
                ? Map.of("target", rate.target().value())
                : Map.of("target", rate.target().value(), "product", Objects.requireNonNull(rate.product()));
    }

    private static String indicatorKey(String indicator, Map<String, String> dimensions) {
        StringBuilder key = new StringBuilder(indicator);
        dimensions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(dimension ->
                        key.append('\0').append(dimension.getKey()).append('\0').append(dimension.getValue()));
        return key.toString();
    }

    private void add(
            Facet facet,
            SubjectId subject,
            String key,
            Lifecycle life,
            boolean forecast,
            @Nullable TariffRate tariffRate) {
        facts.putIfAbsent(
                new Line(subject, facet, key), new Fact(subject, facet, key, statement, life, forecast, tariffRate));
    }
}
