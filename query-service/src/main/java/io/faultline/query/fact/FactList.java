package io.faultline.query.fact;

import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Restriction.Tariff;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.time.ImpreciseDate;
import io.faultline.query.fact.Fact.TariffRate;
import io.faultline.query.fact.Terms.Amendment;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one action while they are being gathered from its terms; a subject that several terms name, or that one
 * names twice in a facet, counts once.
 */
final class FactList {

    private record Line(SubjectId subject, Facet facet, String key, int version) {}

    /** Most lines are said by the first terms alone: hashing a whole statement for each of them would cost more than all else. */
    private record Said(boolean forecast, @Nullable TariffRate rate, Set<Statement> by) {

        Said alsoBy(Statement terms) {
            if (by.contains(terms)) {
                return this;
            }
            Set<Statement> all = new HashSet<>(by);
            all.add(terms);
            return new Said(forecast, rate, all);
        }
    }

    private final Statement first;
    private final Lifecycle lifecycle;
    private final Map<Line, Said> lines = new LinkedHashMap<>();
    private Statement terms;
    private int version;
    private @Nullable ImpreciseDate termsFrom;

    FactList(Course course) {
        this.first = course.statement();
        this.terms = first;
        this.lifecycle = Lifecycles.of(course);
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    /** What follows is said by these terms, which amend those before. */
    FactList under(Amendment amendment) {
        this.terms = amendment.statement();
        this.termsFrom = amendment.from();
        version++;
        return this;
    }

    FactList of(Facet facet, @Nullable SubjectId named) {
        return named == null ? this : keyed(facet, named, first.id().value());
    }

    FactList ofAll(Facet facet, List<SubjectId> named) {
        named.forEach(subject -> of(facet, subject));
        return this;
    }

    FactList keyed(Facet facet, SubjectId named, String key) {
        Facts.heldUnder(named).forEach(subject -> add(facet, subject, key, false, null));
        return this;
    }

    FactList observed(Observation observation) {
        String key = indicatorKey(observation.indicator(), observation.dimensions());
        add(Facet.INDICATORS, observation.subject(), key, observation.isForecast(), null);
        return this;
    }

    /** A stated rate is also an indicator of the imposer, a line for every target and product. */
    FactList rates(Tariff tariff) {
        if (tariff.newRate() == null) {
            return this;
        }
        List<@Nullable String> products =
                tariff.products().isEmpty() ? Collections.singletonList(null) : List.copyOf(tariff.products());
        for (SubjectId target : tariff.targets()) {
            for (String product : products) {
                TariffRate rate = new TariffRate(target, product, version, termsFrom);
                add(
                        Facet.INDICATORS,
                        tariff.imposedBy(),
                        indicatorKey(TariffRate.INDICATOR, rate.dimensions()),
                        false,
                        rate);
            }
        }
        return this;
    }

    List<Fact> list() {
        return lines.entrySet().stream()
                .map(line -> fact(line.getKey(), line.getValue()))
                .toList();
    }

    private Fact fact(Line line, Said said) {
        return new Fact(
                line.subject(), line.facet(), line.key(), first, said.by(), lifecycle, said.forecast(), said.rate());
    }

    private static String indicatorKey(String indicator, Map<String, String> dimensions) {
        StringBuilder key = new StringBuilder(indicator);
        dimensions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(dimension ->
                        key.append('\0').append(dimension.getKey()).append('\0').append(dimension.getValue()));
        return key.toString();
    }

    private void add(Facet facet, SubjectId subject, String key, boolean forecast, @Nullable TariffRate rate) {
        Line named = new Line(subject, facet, key, rate == null ? 0 : version);
        Said said = lines.get(named);
        lines.put(named, said == null ? new Said(forecast, rate, Collections.singleton(terms)) : said.alsoBy(terms));
    }
}
