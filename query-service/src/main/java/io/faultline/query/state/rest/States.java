package io.faultline.query.state.rest;

import io.faultline.query.asked.Body;
import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Conditional.Validators;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.When;
import io.faultline.query.fact.Facet;
import io.faultline.query.state.SubjectTimeline;
import io.faultline.query.state.Timelines;
import io.faultline.query.state.View;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.subject.Subjects;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers for a state: from the parameters to bytes, or to the reason why not. */
@ApplicationScoped
class States {

    private final Subjects subjects;
    private final Timelines timelines;
    private final Moments moments;
    private final Views views;
    private final Conditional conditional;

    States(Subjects subjects, Timelines timelines, Moments moments, Views views, Conditional conditional) {
        this.subjects = subjects;
        this.timelines = timelines;
        this.moments = moments;
        this.views = views;
        this.conditional = conditional;
    }

    Uni<Response> ofPlace(String code, When when, Seeing seeing, HttpHeaders headers, UriInfo uri) {
        return respond(when, seeing, headers, moment -> subjects.place(code, moment.known(), uri));
    }

    Uni<Response> ofCompany(String id, When when, Seeing seeing, HttpHeaders headers, UriInfo uri) {
        return respond(when, seeing, headers, moment -> subjects.company(id, moment.known(), uri));
    }

    /** At once where the answer is written already, on a thread that may wait for the database otherwise. */
    private Uni<Response> respond(When when, Seeing seeing, HttpHeaders headers, Function<Moment, SubjectRef> subject) {
        return remembered(when, seeing, moment -> Optional.of(subject.apply(moment)))
                .map(ready -> Uni.createFrom().item(respond(ready, headers)))
                .orElseGet(() -> Uni.createFrom()
                        .item(() -> {
                            Moment moment = moments.resolve(when);
                            return respond(answer(subject.apply(moment), moment, seeing), headers);
                        })
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private static Response respond(Ready ready, HttpHeaders headers) {
        return Conditional.answer(ready.validators(), headers, ready.body());
    }

    /** The answer about the subject of exactly this id, if it is in memory. */
    Optional<Ready> remembered(String id, boolean isPlace, When when, Seeing seeing) {
        return remembered(when, seeing, moment -> subjects.exactly(id, isPlace, moment.known()));
    }

    private Optional<Ready> remembered(When when, Seeing seeing, Function<Moment, Optional<SubjectRef>> subject) {
        if (!moments.isReadFor(when) || seeing.without != null || seeing.cascade != null) {
            return Optional.empty();
        }
        Moment moment = moments.resolve(when);
        return subject.apply(moment).flatMap(found -> {
            View view = seeing.view();
            List<Facet> facets = seeing.facetsOf(found.type());
            return timelines
                    .remembered(found, moment.known(), view)
                    .map(timeline -> answer(timeline, moment, view, facets));
        });
    }

    private Ready answer(SubjectRef subject, Moment moment, Seeing seeing) {
        List<Facet> facets = seeing.facetsOf(subject.type());
        View view = views.of(seeing, moment.known());
        return answer(timelines.of(subject, moment.known(), view), moment, view, facets);
    }

    private Ready answer(SubjectTimeline timeline, Moment moment, View view, List<Facet> facets) {
        long known = moment.known().micros();
        return new Ready(
                conditional.validators(
                        moment,
                        timeline.position(known),
                        List.of(timeline.subject().id(), view, facets)),
                () -> timeline.answerOn(moment.asOf(), known, facets).json(moment.asOf(), moment.knownAt()));
    }

    /** @param body written only where the client does not have it yet */
    record Ready(Validators validators, Supplier<Body> body) {}
}
