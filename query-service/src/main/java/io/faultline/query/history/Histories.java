package io.faultline.query.history;

import io.faultline.query.asked.Asked;
import io.faultline.query.asked.Body;
import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.Paging;
import io.faultline.query.asked.When;
import io.faultline.query.fact.Facet;
import io.faultline.query.history.doer.Doers;
import io.faultline.query.history.doer.Doing;
import io.faultline.query.problem.Refused;
import io.faultline.query.state.SubjectTimeline;
import io.faultline.query.state.Timelines;
import io.faultline.query.state.View;
import io.faultline.query.state.rest.Seeing;
import io.faultline.query.state.rest.Views;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.SubjectRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers how a state changed, interval by interval, in pages that all show one and the same log. */
@ApplicationScoped
class Histories {

    private final Timelines timelines;
    private final Moments moments;
    private final Views views;
    private final Conditional conditional;
    private final Doers doers;

    Histories(Timelines timelines, Moments moments, Views views, Conditional conditional, Doers doers) {
        this.doers = doers;
        this.timelines = timelines;
        this.moments = moments;
        this.views = views;
        this.conditional = conditional;
    }

    Response of(
            Function<KnownBy, SubjectRef> asked,
            Between between,
            When when,
            Seeing seeing,
            Paging paging,
            HttpHeaders headers) {
        Moment moment = moments.resolve(when);
        LocalDate begin = moments.day(new Asked("from", between.from)).orElse(LocalDate.MIN);
        LocalDate end = moments.day(new Asked("to", between.to))
                .map(last -> last.plusDays(1))
                .orElse(LocalDate.MAX);
        if (!begin.isBefore(end)) {
            throw Refused.badParameter("to", "'" + between.to + "' is before 'from'");
        }
        Page begun = Page.of(paging, moments.read(moment.known()), begin, end);
        KnownBy known = moment.known();
        SubjectRef subject = subjectOf(asked, known, begun, paging);
        View view = views.of(seeing, known);
        List<Facet> facets = seeing.facetsOf(subject.type());
        SubjectTimeline timeline = timelines.upTo(begun.position(), subject, known, view);
        long position = timeline.position(known.micros());
        Page page = begun.restingOn(position);
        boolean explained = Doers.areWanted(between.includeEvents);
        return conditional.answer(
                moment,
                headers,
                position,
                List.of("history", subject.id(), view, facets, begin, end, page, paging.size(), explained),
                () -> {
                    List<Interval> found = new History(timeline, known.micros(), facets)
                            .from(page.begin(), page.isFirst(), end, paging.size() + 1);
                    return page(
                            timeline,
                            moment,
                            page,
                            found,
                            paging.size(),
                            explained ? doing(found, known, position) : null);
                });
    }

    /** Nobody begins a history of a subject that is not known yet: a cursor of then is made up. */
    private static SubjectRef subjectOf(Function<KnownBy, SubjectRef> asked, KnownBy known, Page begun, Paging paging) {
        KnownBy then = new KnownBy(known.instant(), begun.position());
        if (begun.isFirst()) {
            return asked.apply(then);
        }
        asked.apply(known);
        try {
            return asked.apply(then);
        } catch (Refused unknownThen) {
            throw Page.noCursor(paging);
        }
    }

    private Doing doing(List<Interval> found, KnownBy known, long position) {
        KnownBy then = new KnownBy(known.instant(), position);
        return doers.between(
                found.stream()
                        .flatMap(interval -> interval.difference().lines())
                        .toList(),
                then,
                then);
    }

    /** @param found one more than the page has room for, if there are more */
    private static Body page(
            SubjectTimeline timeline, Moment moment, Page page, List<Interval> found, int size, @Nullable Doing doing) {
        boolean more = found.size() > size;
        List<byte[]> json = new ArrayList<>();
        json.add(timeline.begin());
        json.add(Difference.bytes(",\"asOf\":\"" + moment.asOf() + "\",\"knownAt\":" + quoted(moment.knownAt())
                + ",\"position\":" + timeline.position(moment.known().micros()) + ",\"items\":["));
        for (int i = 0; i < Math.min(size, found.size()); i++) {
            if (i > 0) {
                json.add(Difference.bytes(","));
            }
            found.get(i).writeTo(json, doing);
        }
        String next = more ? page.next(found.get(size).from()) : null;
        json.add(Difference.bytes("],\"next\":" + quoted(next) + '}'));
        return Body.of(json);
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : '"' + text + '"';
    }
}
