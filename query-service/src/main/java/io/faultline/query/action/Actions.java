package io.faultline.query.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.ActionId;
import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.query.action.ActionDetail.StepDetail;
import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.Paging;
import io.faultline.query.asked.When;
import io.faultline.query.fact.Course;
import io.faultline.query.fact.Courses;
import io.faultline.query.fact.Lifecycle;
import io.faultline.query.fact.Lifecycles;
import io.faultline.query.fact.Reading;
import io.faultline.query.memento.MementoHeaders;
import io.faultline.query.memento.Mementos;
import io.faultline.query.memento.Neighbours;
import io.faultline.query.memento.TimeMapPage;
import io.faultline.query.memento.Turns;
import io.faultline.query.problem.Moved;
import io.faultline.query.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Answers for one action: its statement at a point of knowledge, and its history. */
@ApplicationScoped
class Actions {

    private final KnownActions actions;
    private final Moments moments;
    private final Conditional conditional;
    private final Clock clock;
    private final ObjectMapper json;

    Actions(KnownActions actions, Moments moments, Conditional conditional, Clock clock, ObjectMapper json) {
        this.actions = actions;
        this.moments = moments;
        this.conditional = conditional;
        this.clock = clock;
        this.json = json;
    }

    Response detail(String id, When when, HttpHeaders headers, UriInfo uri) {
        String datetime = headers.getHeaderString(MementoHeaders.ACCEPT_DATETIME);
        Instant chosen = datetime == null || when.knownAt != null ? null : choose(datetime, id, when);
        Moment moment = moments.resolve(when);
        Response.ResponseBuilder answer = Response.fromResponse(detail(id, moment, headers, uri));
        String path = uri.getRequestUri().getRawPath();
        String query = uri.getRequestUri().getRawQuery();
        Neighbours memento = moment.knownAt() == null ? null : memento(id, moment);
        answer.header(HttpHeaders.LINK, MementoHeaders.link(path, query, path + "/timemap", memento))
                .header(HttpHeaders.VARY, MementoHeaders.ACCEPT_DATETIME);
        if (chosen != null) {
            answer.header(HttpHeaders.CONTENT_LOCATION, MementoHeaders.address(path, query, chosen));
        }
        if (memento != null) {
            answer.header(MementoHeaders.MEMENTO_DATETIME, MementoHeaders.datetime(memento.own()));
        }
        return answer.build();
    }

    /** A TimeGate is asked: the question becomes one for the memento that it chooses. */
    private @Nullable Instant choose(String datetime, String id, When when) {
        Instant chosen = mementosOf(id, moments.resolve(when)).chosenBy(datetime);
        when.knownAt = chosen == null ? null : chosen.toString();
        return chosen;
    }

    /** Null where nothing was known of it then. */
    private @Nullable Neighbours memento(String id, Moment moment) {
        NavigableSet<Instant> turns = new TreeSet<>(actions.turnsOf(id, moments.read(moment.known())));
        return Neighbours.of(Turns.in(turns), moment.known().instant(), null, clock.instant())
                .orElse(null);
    }

    private Mementos mementosOf(String id, Moment moment) {
        return Mementos.of(actions.turnsOf(id, moments.read(moment.known())).stream(), clock.instant());
    }

    Response timeMap(String id, Paging paging, UriInfo uri) {
        Mementos all = mementosOf(id, moments.resolve(new When()));
        if (all.instants().isEmpty()) {
            throw unknown(id);
        }
        String own = uri.getRequestUri().getRawPath();
        return TimeMapPage.of(all, own.substring(0, own.length() - "/timemap".length()), paging, uri);
    }

    private Response detail(String id, Moment moment, HttpHeaders headers, UriInfo uri) {
        List<ToldEvent> account = actions.accountOf(id, moment.known());
        if (account.isEmpty()) {
            throw unknown(id);
        }
        account.forEach(told -> refuseIfRetracted(id, told.event(), uri));
        Course course =
                Courses.of(account.stream().map(ToldEvent::event).toList()).orElseThrow(() -> unknown(id));
        long position = account.getLast().position();
        return conditional.answer(moment, headers, position, List.of("action", id), () -> {
            Lifecycle lifecycle = Lifecycles.of(course);
            return write(ActionDetail.of(
                    course,
                    stepsOf(course, lifecycle),
                    lifecycle.phaseOn(moment.asOf(), Reading.POSSIBLE, true),
                    moment.asOf(),
                    moment.knownAt(),
                    position,
                    actions.eventsOf(id, position).size()));
        });
    }

    private static List<StepDetail> stepsOf(Course course, Lifecycle lifecycle) {
        return course.steps().stream()
                .map(step -> new StepDetail(
                        step.number(), step.step(), !lifecycle.showsTheSameAs(Lifecycles.of(course.without(step)))))
                .toList();
    }

    private static void refuseIfRetracted(String id, ActionEvent event, UriInfo uri) {
        if (event instanceof ActionRetracted retracted) {
            throw gone(id, retracted.replacedBy(), uri);
        }
    }

    Response history(String id, When when, HttpHeaders headers) {
        Moment moment = moments.resolve(when);
        List<ToldEvent> events = actions.eventsOf(id, moment.known().position()).stream()
                .filter(told ->
                        moment.known().includes(told.event().provenance().knownSince(), told.position()))
                .toList();
        if (events.isEmpty()) {
            throw unknown(id);
        }
        long position = events.getLast().position();
        return conditional.answer(
                moment,
                headers,
                position,
                List.of("history", id),
                () -> write(new ActionHistory(
                        id,
                        position,
                        events.stream().map(ActionHistory.Entry::of).toList())));
    }

    private static RuntimeException gone(String id, @Nullable ActionId replacedBy, UriInfo uri) {
        return replacedBy == null
                ? Refused.gone("retracted", "'" + id + "' was retracted; its history tells why")
                : Moved.toId(uri, id, replacedBy.value());
    }

    private static Refused unknown(String id) {
        return Refused.notFound("unknown-action", "'" + id + "' is no action or observation known then");
    }

    private byte[] write(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
