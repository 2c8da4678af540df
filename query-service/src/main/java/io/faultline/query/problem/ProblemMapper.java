package io.faultline.query.problem;

import io.faultline.contract.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every refusal and failure as an RFC 9457 problem. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response refused(Refused refused) {
        Problem problem = refused.problem();
        return problem.status() == 503 || problem.status() == 429
                ? response(problem).header(HttpHeaders.RETRY_AFTER, 1).build()
                : response(problem).build();
    }

    @ServerExceptionMapper
    Response moved(Moved moved) {
        return Response.status(308).location(moved.to()).build();
    }

    /** Unknown path, wrong method, media type and the like. */
    @ServerExceptionMapper
    Response http(WebApplicationException refused) {
        Response.StatusType status = refused.getResponse().getStatusInfo();
        String code = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        String detail = String.valueOf(refused.getMessage());
        return response(Problem.of(status.getStatusCode(), code, status.getReasonPhrase(), detail, List.of()))
                .build();
    }

    @ServerExceptionMapper
    Response failure(Throwable failure) {
        if (LossOfDatabase.isCauseOf(failure)) {
            return refused(Refused.unavailable("the database cannot be reached"));
        }
        LOG.error("a request failed", failure);
        return response(Problem.of(
                        500, "internal-error", "Internal error", "the request failed; the log says why", List.of()))
                .build();
    }

    private static Response.ResponseBuilder response(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
