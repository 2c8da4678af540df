package io.faultline.query.ahead;

import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.When;
import io.faultline.query.standing.Narrowing;
import io.faultline.query.standing.Selection;
import io.faultline.query.standing.Sequence;
import io.faultline.query.standing.Standings;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Answers what is ahead as a calendar. */
@ApplicationScoped
class Calendars {

    private static final int MOST_EVENTS = 1000;

    private final Standings standings;
    private final Registries registries;
    private final Moments moments;
    private final Conditional conditional;

    Calendars(Standings standings, Registries registries, Moments moments, Conditional conditional) {
        this.standings = standings;
        this.registries = registries;
        this.moments = moments;
        this.conditional = conditional;
    }

    Response calendar(@Nullable String subject, @Nullable String kind, When when, HttpHeaders headers, UriInfo uri) {
        Moment moment = moments.resolve(when);
        KnownBy known = moments.seen(moment);
        Selection selection = Selection.of(kind, subject, registries.asOf(known));
        URI actions = uri.getBaseUri().resolve("/v1/actions/");
        return conditional.answer(
                moment,
                headers,
                known.position(),
                List.of("calendar", selection, actions),
                () -> new Ics(actions, moment.asOf()).write(soonest(moment.asOf(), selection, known)));
    }

    private List<Ahead> soonest(LocalDate day, Selection selection, KnownBy known) {
        PriorityQueue<Ahead> soonest = new PriorityQueue<>(Ahead.SOONEST_FIRST.reversed());
        Narrowing narrowing = new Narrowing(null, selection.codes(), selection.subjects(), List.of(), null, null, day);
        standings.visit(known, narrowing, Sequence.ID, null, standing -> {
            if (selection.isOfKind(standing)) {
                soonest.addAll(Ahead.of(standing, day));
                while (soonest.size() > MOST_EVENTS) {
                    soonest.remove();
                }
            }
            return true;
        });
        return soonest.stream().sorted(Ahead.SOONEST_FIRST).toList();
    }
}
