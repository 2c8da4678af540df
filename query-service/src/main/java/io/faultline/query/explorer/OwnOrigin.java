package io.faultline.query.explorer;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the explorer's own page change things, such as ordering a replay. Pages of other origins may only read, and the rule that
 * says so does not know its own page: browsers name the origin of what changes something even to the server it came from. Origins
 * are configured rather than compared with the host asked for, which a page elsewhere can make the same by its name's address.
 */
@Singleton
class OwnOrigin {

    private static final int BEFORE_THE_RULE_OF_ORIGINS = 1_000;

    private final List<String> origins;

    OwnOrigin(@ConfigProperty(name = "faultline.explorer.origins") List<String> origins) {
        this.origins = origins;
    }

    void register(@Observes Filters filters) {
        filters.register(this::forget, BEFORE_THE_RULE_OF_ORIGINS);
    }

    private void forget(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && origins.contains(origin)) {
            context.request().headers().remove(HttpHeaders.ORIGIN);
        }
        context.next();
    }
}
