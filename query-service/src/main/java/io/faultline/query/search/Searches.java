package io.faultline.query.search;

import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Json;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.Paging;
import io.faultline.query.asked.When;
import io.faultline.query.problem.Refused;
import io.faultline.query.standing.Sequence;
import io.faultline.query.standing.Sequence.Place;
import io.faultline.query.standing.Standings;
import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds actions, holding no more of them than a page has. */
@ApplicationScoped
class Searches {

    private static final int MOST_READ = 50_000;

    private final Standings standings;
    private final CriteriaReader criteria;
    private final Moments moments;
    private final Conditional conditional;
    private final Json json;

    Searches(Standings standings, CriteriaReader criteria, Moments moments, Conditional conditional, Json json) {
        this.standings = standings;
        this.criteria = criteria;
        this.moments = moments;
        this.conditional = conditional;
        this.json = json;
    }

    Response find(Looking looking, @Nullable String sort, When when, Paging paging, HttpHeaders headers) {
        Moment moment = moments.resolve(when);
        PageStart start = PageStart.of(paging, moments.seen(moment).position(), moment.asOf());
        KnownBy known = new KnownBy(moment.known().instant(), start.position());
        Criteria wanted = criteria.read(looking, known);
        Sequence sequence = sequence(sort);
        int size = paging.size();
        return conditional.answer(
                new Moment(start.asOf(), moment.knownAt(), known, moment.pinned()),
                headers,
                start.position(),
                List.of("search", wanted, sequence, size, String.valueOf(start.after())),
                () -> json.bytes(page(wanted, sequence, start, known, size, moment.knownAt())));
    }

    private static Sequence sequence(@Nullable String sort) {
        String name = sort == null ? "id" : sort;
        return Sequence.named(name)
                .orElseThrow(() -> Refused.badParameter("sort", "'" + name + "' is none of id, date, -date"));
    }

    private FoundPage page(
            Criteria wanted, Sequence sequence, PageStart start, KnownBy known, int size, @Nullable String knownAt) {
        Filling page = new Filling(standing -> wanted.fits(standing, start.asOf()), size, MOST_READ);
        standings.visit(known, wanted.narrowing(), sequence, start.after(), page);
        Place next = page.next();
        return new FoundPage(
                start.asOf(),
                knownAt,
                start.position(),
                page.found().stream()
                        .map(one -> FoundAction.of(one, start.asOf()))
                        .toList(),
                next == null ? null : start.next(next));
    }
}
