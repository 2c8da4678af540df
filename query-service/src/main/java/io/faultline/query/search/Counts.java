package io.faultline.query.search;

import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Json;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.When;
import io.faultline.query.search.Tally.Group;
import io.faultline.query.standing.AtMost;
import io.faultline.query.standing.Sequence;
import io.faultline.query.standing.Standings;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.Registry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Counts actions, holding none of them. */
@ApplicationScoped
class Counts {

    private static final Comparator<Map.Entry<String, Long>> LARGEST_FIRST =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Standings standings;
    private final CriteriaReader criteria;
    private final Registries registries;
    private final Moments moments;
    private final Conditional conditional;
    private final Json json;
    private final int most;

    Counts(
            Standings standings,
            CriteriaReader criteria,
            Registries registries,
            Moments moments,
            Conditional conditional,
            Json json,
            @ConfigProperty(name = "faultline.counted-at-most", defaultValue = "200000") int most) {
        this.standings = standings;
        this.criteria = criteria;
        this.registries = registries;
        this.moments = moments;
        this.conditional = conditional;
        this.json = json;
        this.most = most;
    }

    Response count(@Nullable String by, Looking looking, When when, HttpHeaders headers) {
        Moment moment = moments.resolve(when);
        KnownBy known = moments.seen(moment);
        Grouping grouping = Grouping.of(by);
        Criteria wanted = criteria.read(looking, known);
        return conditional.answer(
                moment,
                headers,
                known.position(),
                List.of("counts", grouping, wanted),
                () -> json.bytes(tally(grouping, wanted, known, moment)));
    }

    private Tally tally(Grouping grouping, Criteria wanted, KnownBy known, Moment moment) {
        Registry registry = registries.asOf(known);
        Map<String, Long> counted = new TreeMap<>();
        AtomicLong total = new AtomicLong();
        AtMost counting = new AtMost(most, standing -> {
            if (wanted.fits(standing, moment.asOf())) {
                total.incrementAndGet();
                grouping.keysOf(standing, registry).forEach(key -> counted.merge(key, 1L, Long::sum));
            }
        });
        standings.visit(known, wanted.narrowing(), Sequence.ID, null, counting);
        List<Group> groups = counted.entrySet().stream()
                .sorted(grouping == Grouping.MONTH ? Map.Entry.comparingByKey() : LARGEST_FIRST)
                .map(one -> new Group(one.getKey().equals(Grouping.UNDATED) ? null : one.getKey(), one.getValue()))
                .toList();
        return new Tally(
                moment.asOf(),
                moment.knownAt(),
                known.position(),
                grouping.toString(),
                grouping.unit(),
                total.get(),
                groups);
    }
}
