package io.faultline.query.state.rest;

import io.faultline.query.asked.Body;
import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Conditional.Validators;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.When;
import io.faultline.query.fact.Facet;
import io.faultline.query.memento.MementoHeaders;
import io.faultline.query.memento.Neighbours;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers for a state: from the parameters to bytes, or to the reason why not. */
@ApplicationScoped
class States {

    private final Subjects subjects;
    private final Timelines timelines;
    private final Moments moments;
    private final Views views;
    private final KnownTimes times;
    private final Conditional conditional;

    States(
            Subjects subjects,
            Timelines timelines,
            Moments moments,
            Views views,
            KnownTimes times,
            Conditional conditional) {
        this.subjects = subjects;
        this.timelines = timelines;
        this.moments = moments;
        this.views = views;
        this.times = times;
        this.conditional = conditional;
    }

    Uni<Response> ofPlace(String code, When when, Seeing seeing, HttpHeaders headers, UriInfo uri) {
        return respond(when, seeing, headers, uri, moment -> subjects.place(code, moment.known(), uri));
    }

    Uni<Response> ofCompany(String id, When when, Seeing seeing, HttpHeaders headers, UriInfo uri) {
        return respond(when, seeing, headers, uri, moment -> subjects.company(id, moment.known(), uri));
    }

    /** At once where the answer is written already, on a thread that may wait for the database otherwise. */
    private Uni<Response> respond(
            When when, Seeing seeing, HttpHeaders headers, UriInfo uri, Function<Moment, SubjectRef> subject) {
        String datetime = when.knownAt == null ? headers.getHeaderString(MementoHeaders.ACCEPT_DATETIME) : null;
        Optional<Ready> ready = datetime == null
                ? remembered(when, seeing, moment -> Optional.of(subject.apply(moment)))
                : Optional.empty();
        return ready.map(answer -> Uni.createFrom().item(respond(answer, headers, uri, null)))
                .orElseGet(() -> Uni.createFrom()
                        .item(() -> {
                            Instant chosen = datetime == null ? null : choose(datetime, when, subject);
                            Moment moment = moments.resolve(when);
                            return respond(answer(subject.apply(moment), moment, seeing), headers, uri, chosen);
                        })
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    /** A TimeGate is asked: the question becomes one for the memento that it chooses. */
    private @Nullable Instant choose(String datetime, When when, Function<Moment, SubjectRef> subject) {
        Instant chosen = times.of(subject.apply(moments.resolve(when))).chosenBy(datetime);
        when.knownAt = chosen == null ? null : chosen.toString();
        return chosen;
    }

    /** @param chosen the memento that a TimeGate chose, null where none was asked */
    private static Response respond(Ready ready, HttpHeaders headers, UriInfo uri, @Nullable Instant chosen) {
        Response.ResponseBuilder answer =
                Response.fromResponse(Conditional.answer(ready.validators(), headers, ready.body()));
        String path = uri.getRequestUri().getRawPath();
        String query = uri.getRequestUri().getRawQuery();
        answer.header(HttpHeaders.LINK, MementoHeaders.link(path, query, timeMapOf(path), ready.memento()))
                .header(HttpHeaders.VARY, MementoHeaders.ACCEPT_DATETIME);
        if (ready.memento() != null) {
            answer.header(
                    MementoHeaders.MEMENTO_DATETIME,
                    MementoHeaders.datetime(ready.memento().own()));
        }
        if (chosen != null) {
            answer.header(HttpHeaders.CONTENT_LOCATION, MementoHeaders.address(path, query, chosen));
        }
        return answer.build();
    }

    /** @param path of a state */
    static String timeMapOf(String path) {
        return path.substring(0, path.length() - "state".length()) + "timemap";
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
                moment.knownAt() == null
                        ? null
                        : times.around(timeline, moment.known().instant()).orElse(null),
                () -> timeline.answerOn(moment.asOf(), known, facets).json(moment.asOf(), moment.knownAt()));
    }

    /**
     * @param memento the one that is asked for, known as it is told here since its own instant; null where all that is known
     *     was asked for
     * @param body written only where the client does not have it yet
     */
    record Ready(Validators validators, @Nullable Neighbours memento, Supplier<Body> body) {}
}
