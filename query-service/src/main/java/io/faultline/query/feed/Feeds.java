package io.faultline.query.feed;

import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.Moment;
import io.faultline.query.asked.Moments;
import io.faultline.query.asked.When;
import io.faultline.query.problem.Refused;
import io.faultline.query.standing.Selection;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers the newest actions as a feed. */
@ApplicationScoped
class Feeds {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final NewestReader reader;
    private final Registries registries;
    private final Moments moments;
    private final Conditional conditional;

    Feeds(NewestReader reader, Registries registries, Moments moments, Conditional conditional) {
        this.reader = reader;
        this.registries = registries;
        this.moments = moments;
        this.conditional = conditional;
    }

    Response feed(FeedAsked asked, When when, HttpHeaders headers, UriInfo uri) {
        Moment moment = moments.resolve(when);
        KnownBy known = moments.seen(moment);
        Selection selection = Selection.of(asked.kind, asked.subject, registries.asOf(known));
        int count = count(asked.limit);
        URI actions = uri.getBaseUri().resolve("/v1/actions/");
        return conditional.answer(
                moment,
                headers,
                known.position(),
                List.of("feed", selection, count, uri.getRequestUri()),
                () -> new Atom(uri.getRequestUri(), actions).write(reader.read(selection, known, count)));
    }

    private static int count(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw Refused.badParameter("limit", "'" + limit + "' is not a number from 1 to " + MOST);
        }
        return Integer.parseInt(limit);
    }
}
