package io.faultline.timeline.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.Problem;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses large bodies, except files to import, which are never held in memory. */
@ApplicationScoped
class BodyLimit {

    private static final long LARGEST = 8L * 1024 * 1024;
    private static final int BEFORE_ALL_OTHERS = 1_000;
    private static final String IMPORTS = "/v1/imports";

    private final ObjectMapper json;

    BodyLimit(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_OTHERS);
    }

    private void check(RoutingContext request) {
        if (IMPORTS.equals(request.normalizedPath())) {
            request.next();
        } else if (announcedLength(request) > LARGEST) {
            refuse(request);
        } else {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, LARGEST);
            request.next();
        }
    }

    /** Where none is announced, reading stops at the limit. */
    private static long announcedLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private void refuse(RoutingContext request) {
        Problem problem =
                Problems.tooLarge("a body may have " + LARGEST + " bytes; files of any size go to " + IMPORTS);
        try {
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            request.fail(impossible);
        }
    }
}
