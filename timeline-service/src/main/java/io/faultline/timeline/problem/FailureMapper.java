package io.faultline.timeline.problem;

import io.faultline.contract.Problem;
import io.faultline.timeline.database.ConnectionLoss;
import io.faultline.timeline.writing.StoreUnavailable;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What went wrong without a rule having refused it. */
class FailureMapper {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class);

    @ServerExceptionMapper
    Response unavailable(StoreUnavailable unavailable) {
        return tryLater(unavailable.code(), String.valueOf(unavailable.getMessage()));
    }

    /** Unknown path, wrong method, media type and the like. */
    @ServerExceptionMapper
    Response http(WebApplicationException refused, UriInfo uri) {
        int status = refused.getResponse().getStatus();
        Response.StatusType reason = refused.getResponse().getStatusInfo();
        String code = reason.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        Problem problem = Problem.of(status, code, reason.getReasonPhrase(), detail(status, refused, uri), List.of());
        Response.ResponseBuilder answer = Response.fromResponse(Problems.response(problem));
        Object allow = refused.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    Response fault(Throwable fault) {
        if (ConnectionLoss.isCauseOf(fault)) {
            return tryLater("store-unavailable", "the event store cannot be reached");
        }
        LOG.error("a request failed", fault);
        return Problems.response(
                Problem.of(500, "internal-error", "Internal error", "the request failed; the log says why", List.of()));
    }

    private static String detail(int status, WebApplicationException refused, UriInfo uri) {
        return switch (status) {
            case 404 -> "there is nothing at '" + uri.getPath() + "'";
            case 405 -> "'" + uri.getPath() + "' does not have this method";
            default -> String.valueOf(refused.getMessage());
        };
    }

    private static Response tryLater(String code, String detail) {
        return Response.fromResponse(Problems.response(Problem.of(503, code, "Store unavailable", detail, List.of())))
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }
}
