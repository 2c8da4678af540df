package io.faultline.query.state.rest;

import io.faultline.query.asked.BodyWriter;
import io.faultline.query.asked.Conditional;
import io.faultline.query.asked.When;
import io.faultline.query.memento.MementoHeaders;
import io.faultline.query.problem.Refused;
import io.faultline.query.state.rest.States.Ready;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Answers plain questions for states that are in memory. Most are, and for them what JAX-RS does around an answer costs more
 * than the answer. All others are left to {@link StateResource}, wrong ones too, which would answer these no differently.
 */
@ApplicationScoped
class PlainStates {

    private static final CharSequence POSITION = HttpHeaders.createOptimized("X-Faultline-Position");
    private static final CharSequence LINK = HttpHeaders.createOptimized("Link");
    private static final CharSequence MEMENTO_DATETIME = HttpHeaders.createOptimized(MementoHeaders.MEMENTO_DATETIME);
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");
    private static final List<CharSequence> VARY = Stream.of(
                    "Accept", "Accept-Language", "Accept-Encoding", "Accept-Datetime")
            .map(HttpHeaders::createOptimized)
            .toList();

    private static final Set<String> PLAIN =
            Set.of("asOf", "knownAt", "position", "facets", "certainty", "inherited", "includeUndated");

    /** Headers that ask for more than an answer as it is. */
    private static final List<CharSequence> NOT_PLAIN = List.of(
            HttpHeaders.ACCEPT_ENCODING,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.createOptimized("Accept-Language"),
            HttpHeaders.createOptimized("Accept-Datetime"),
            HttpHeaders.createOptimized("X-Faultline-Min-Position"));

    private final States states;

    PlainStates(States states) {
        this.states = states;
    }

    void mount(@Observes Router router) {
        router.get("/v1/countries/:id/state").handler(context -> answer(context, true));
        router.get("/v1/companies/:id/state").handler(context -> answer(context, false));
    }

    private void answer(RoutingContext context, boolean isPlace) {
        Optional<Ready> ready = isPlain(context.request()) ? ready(context, isPlace) : Optional.empty();
        ready.ifPresentOrElse(answer -> send(answer, context), context::next);
    }

    private static boolean isPlain(HttpServerRequest request) {
        MultiMap headers = request.headers();
        String accept = headers.get(HttpHeaders.ACCEPT);
        return (accept == null || accept.equals("*/*") || accept.equals("application/json"))
                && NOT_PLAIN.stream().noneMatch(headers::contains);
    }

    private Optional<Ready> ready(RoutingContext context, boolean isPlace) {
        try {
            MultiMap given = context.queryParams();
            Set<String> names = given.names();
            return PLAIN.containsAll(names) && names.size() == given.size()
                    ? states.remembered(context.pathParam("id"), isPlace, when(given), seeing(given))
                    : Optional.empty();
        } catch (Refused | HttpException wrong) {
            return Optional.empty();
        }
    }

    private static When when(MultiMap given) {
        When when = new When();
        when.asOf = given.get("asOf");
        when.knownAt = given.get("knownAt");
        when.position = given.get("position");
        return when;
    }

    private static Seeing seeing(MultiMap given) {
        Seeing seeing = new Seeing();
        seeing.facets = given.get("facets");
        seeing.certainty = given.get("certainty");
        seeing.inherited = given.get("inherited");
        seeing.includeUndated = given.get("includeUndated");
        return seeing;
    }

    /** That nothing encodes it, which the server has noted before, goes without saying. */
    private static void send(Ready ready, RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        String path = request.path();
        response.headers()
                .remove(HttpHeaders.CONTENT_ENCODING)
                .set(HttpHeaders.CONTENT_TYPE, JSON)
                .set(HttpHeaders.ETAG, ready.validators().tag())
                .set(HttpHeaders.CACHE_CONTROL, ready.validators().cacheControl())
                .set(POSITION, String.valueOf(ready.validators().readUpTo()))
                .set(HttpHeaders.VARY, VARY)
                .set(LINK, MementoHeaders.link(path, request.query(), States.timeMapOf(path), ready.memento()));
        if (ready.validators().missing() != null) {
            response.headers().set(Conditional.MISSING, ready.validators().missing());
        }
        if (ready.memento() != null) {
            response.headers()
                    .set(
                            MEMENTO_DATETIME,
                            MementoHeaders.datetime(ready.memento().own()));
        }
        response.end(BodyWriter.buffer(ready.body().get()));
    }
}
