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
import io.faultline.query.standing.Standing;
import io.faultline.query.standing.Standings;
import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds actions, holding no more of them than a page has. */
@ApplicationScoped
public class Searches {

    /**
     * A page of actions that were found.
     *
     * @param asOf day that all pages are answered for
     * @param known what all pages are answered from
     * @param next cursor of the next page, null on the last
     */
    public record Found(
            LocalDate asOf,
            KnownBy known,
            List<Standing> items,
            @Nullable String next) {}

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
                () -> json.bytes(FoundPage.of(page(wanted, sequence, start, known, size), moment.knownAt())));
    }

    /**
     * The same for other than REST.
     *
     * @throws Refused for what is malformed or names nothing that there is
     */
    public Found find(Looking looking, @Nullable String sort, When when, Paging paging) {
        Moment moment = moments.resolve(when);
        PageStart start = PageStart.of(paging, moments.seen(moment).position(), moment.asOf());
        KnownBy known = new KnownBy(moment.known().instant(), start.position());
        return page(criteria.read(looking, known), sequence(sort), start, known, paging.size());
    }

    private static Sequence sequence(@Nullable String sort) {
        String name = sort == null ? "id" : sort;
        return Sequence.named(name)
                .orElseThrow(() -> Refused.badParameter("sort", "'" + name + "' is none of id, date, -date"));
    }

    private Found page(Criteria wanted, Sequence sequence, PageStart start, KnownBy known, int size) {
        Filling page = new Filling(standing -> wanted.fits(standing, start.asOf()), size, MOST_READ);
        standings.visit(known, wanted.narrowing(), sequence, start.after(), page);
        Place next = page.next();
        return new Found(start.asOf(), known, page.found(), next == null ? null : start.next(next));
    }
}
