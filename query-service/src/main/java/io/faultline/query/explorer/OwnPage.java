package io.faultline.query.explorer;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets the page that this service serves order replays and the like. Sharing between origins is for reading only, and its
 * filter refuses what browsers send from the service's own page too: they name the origin of every request that does more.
 */
@ApplicationScoped
class OwnPage {

    /** Filters of a higher priority come first; the one that guards origins has 300. */
    private static final int BEFORE_ORIGINS_ARE_CHECKED = 400;

    void register(@Observes Filters filters) {
        filters.register(OwnPage::admit, BEFORE_ORIGINS_ARE_CHECKED);
    }

    private static void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        String own = request.scheme() + "://" + request.authority();
        if (own.equals(request.getHeader(HttpHeaders.ORIGIN))) {
            request.headers().remove(HttpHeaders.ORIGIN);
        }
        context.next();
    }
}
