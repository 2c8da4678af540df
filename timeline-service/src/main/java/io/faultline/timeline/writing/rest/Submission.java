package io.faultline.timeline.writing.rest;

import io.faultline.contract.Problem;
import io.faultline.timeline.decision.Command;
import io.faultline.timeline.decision.Warning;
import io.faultline.timeline.problem.Problems;
import io.faultline.timeline.writing.CommandWriter;
import io.faultline.timeline.writing.Outcome;
import io.faultline.timeline.writing.Outcome.Refused;
import io.faultline.timeline.writing.Outcome.Written;
import io.faultline.timeline.writing.Write;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Hands commands to the writer and turns their outcomes into answers, once they are committed. */
@ApplicationScoped
public class Submission {

    private final CommandWriter writer;

    Submission(CommandWriter writer) {
        this.writer = writer;
    }

    /** Every accepted write makes an event: 201. What was known already is 200. */
    public CompletionStage<Response> submit(
            Command command, Conditions conditions, List<Warning> warnings, URI location) {
        return submit(new Write(command, conditions.key(), warnings, List.of()), location);
    }

    public CompletionStage<Response> submit(Write write, URI location) {
        return writer.submit(write).thenApply(outcome -> answer(outcome, location));
    }

    public CompletionStage<Outcome> outcomeOf(Command command, Conditions conditions, List<Warning> warnings) {
        return writer.submit(new Write(command, conditions.key(), warnings, List.of()));
    }

    public static CompletionStage<Response> wrong(Problem problem) {
        return CompletableFuture.completedStage(Problems.response(problem));
    }

    public static Response answer(Outcome outcome, URI location) {
        return switch (outcome) {
            case Written written -> written(written, written.appended(), location);
            case Refused refused -> Problems.response(Problems.refused(refused.refusal(), refused.detail()));
        };
    }

    public static Response written(Written written, boolean created, URI location) {
        Response.ResponseBuilder answer = created
                ? Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, location)
                : Response.ok();
        return answer.tag(new EntityTag(Long.toString(written.receipt().version())))
                .entity(written.receipt())
                .build();
    }
}
