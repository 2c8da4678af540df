package io.faultline.query.state.rest;

import io.faultline.query.action.KnownActions;
import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.When;
import io.faultline.query.fact.Facet;
import io.faultline.query.gathering.LinkReader;
import io.faultline.query.problem.Refused;
import io.faultline.query.state.Answer;
import io.faultline.query.state.Slice;
import io.faultline.query.state.SubjectTimeline;
import io.faultline.query.state.Timelines;
import io.faultline.query.state.View;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.subject.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Answers for a state: from the parameters to bytes, or to the reason why not. */
@ApplicationScoped
class States {

    private final Subjects subjects;
    private final Timelines timelines;
    private final Moments moments;
    private final KnownActions actions;
    private final LinkReader links;
    private final Conditional conditional;

    States(
            Subjects subjects,
            Timelines timelines,
            Moments moments,
            KnownActions actions,
            LinkReader links,
            Conditional conditional) {
        this.subjects = subjects;
        this.timelines = timelines;
        this.moments = moments;
        this.actions = actions;
        this.links = links;
        this.conditional = conditional;
    }

    Response ofPlace(String code, When when, Seeing seeing, HttpHeaders headers, UriInfo uri) {
        Moment moment = moments.resolve(when);
        return answer(subjects.place(code, moment.known(), uri), moment, seeing, headers);
    }

    Response ofCompany(String id, When when, Seeing seeing, HttpHeaders headers, UriInfo uri) {
        Moment moment = moments.resolve(when);
        return answer(subjects.company(id, moment.known(), uri), moment, seeing, headers);
    }

    private Response answer(SubjectRef subject, Moment moment, Seeing seeing, HttpHeaders headers) {
        List<Facet> facets = seeing.facetsOf(subject.type());
        View asked = seeing.view();
        asked.without().stream().filter(id -> !actions.isKnown(id)).findFirst().ifPresent(unknown -> {
            throw Refused.badParameter("without", "'" + unknown + "' is no action or observation");
        });
        View view = seeing.cascades() ? asked.leavingOut(links.withFollowers(asked.without(), moment.known())) : asked;
        SubjectTimeline timeline = timelines.of(subject, moment.known(), view);
        return conditional.answer(moment, headers, timeline.position(), List.of(subject.id(), view, facets), () -> {
            Slice slice = timeline.sliceOn(moment.asOf());
            return new Answer(timeline, slice).json(moment.asOf(), moment.knownAt(), facets);
        });
    }
}
