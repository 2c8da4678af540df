package io.faultline.query.deadletter.rest;

import io.faultline.contract.Problem;
import io.faultline.query.asked.Paging;
import io.faultline.query.deadletter.DeadLetterPage;
import io.faultline.query.deadletter.DeadLetters;
import io.faultline.query.deadletter.OutcomePage;
import io.faultline.query.deadletter.Settled;
import io.faultline.query.problem.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** For operators: events that could not be projected, and what to do with them. */
@Path("/v1/projections/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Projections")
public class DeadLetterResource {

    private static final String NOBODY = "unnamed";

    private final DeadLetters letters;

    DeadLetterResource(DeadLetters letters) {
        this.letters = letters;
    }

    @GET
    @Operation(
            operationId = "deadLetters",
            summary = "Events that could not be projected",
            description =
                    "In the order of the log. An event that cannot be projected is set aside, with all that follow it"
                            + " in its stream; answers lack them, and say so in `X-Faultline-Missing`. All others are projected.")
    @APIResponse(
            responseCode = "200",
            description = "A page of dead letters",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterPage.class),
                            examples = @ExampleObject(name = "One letter", value = DeadLetterPage.EXAMPLE)))
    public DeadLetterPage list(@BeanParam Paging paging) {
        return letters.page(paging);
    }

    @GET
    @Path("/outcomes")
    @Operation(
            operationId = "deadLetterOutcomes",
            summary = "What became of dead letters",
            description =
                    "Every letter that was projected after all or discarded, oldest decision first: by whom, when and"
                            + " why. Nothing of it is ever removed.")
    @APIResponse(
            responseCode = "200",
            description = "A page of outcomes",
            content =
                    @Content(
                            schema = @Schema(implementation = OutcomePage.class),
                            examples = @ExampleObject(name = "A discarded one", value = OutcomePage.EXAMPLE)))
    public OutcomePage outcomes(@BeanParam Paging paging) {
        return letters.outcomes(paging);
    }

    @POST
    @Path("/retry")
    @Operation(
            operationId = "retryDeadLetters",
            summary = "Try a stream of dead letters again, or all",
            description = "The letters of each stream are projected in their order, up to the first that fails again.")
    @APIResponse(
            responseCode = "200",
            description = "What it has done",
            content =
                    @Content(
                            schema = @Schema(implementation = Settled.class),
                            examples = @ExampleObject(name = "All projected", value = Settled.EXAMPLE)))
    @APIResponse(
            responseCode = "404",
            description = "`unknown-dead-letter`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Settled retryAll(
            @RestQuery
                    @Parameter(
                            description = "Only those of this stream: `action:` or `subject:` and an id",
                            examples = @ExampleObject(name = "An action", value = "action:us-h20-export-restriction"))
                    @Nullable
                    String stream,
            @RestQuery
                    @Parameter(
                            description = "Who asks for it, for the record",
                            examples = @ExampleObject(name = "A person", value = "operator"))
                    @Nullable
                    String by) {
        return letters.retryAll(stream, named(by));
    }

    @POST
    @Path("/{position}/retry")
    @Operation(
            operationId = "retryDeadLetter",
            summary = "Try a dead letter again",
            description = "With the others of its stream, in their order, up to the first that fails again.")
    @APIResponse(
            responseCode = "200",
            description = "What it has done",
            content =
                    @Content(
                            schema = @Schema(implementation = Settled.class),
                            examples = @ExampleObject(name = "All projected", value = Settled.EXAMPLE)))
    @APIResponse(
            responseCode = "404",
            description = "`unknown-dead-letter`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Settled retry(
            @RestPath
                    @Parameter(
                            description = "Position of the event in the log",
                            examples = @ExampleObject(name = "H20", value = "61"))
                    String position,
            @RestQuery
                    @Parameter(
                            description = "Who asks for it, for the record",
                            examples = @ExampleObject(name = "A person", value = "operator"))
                    @Nullable
                    String by) {
        return letters.retry(position, named(by));
    }

    @DELETE
    @Path("/{position}")
    @Operation(
            operationId = "discardDeadLetter",
            summary = "Give a dead letter up",
            description =
                    "The event is never projected, in no rebuild either; it stays in the log, and the reason on record."
                            + " If its stream waited for it, the others are tried at once.")
    @APIResponse(
            responseCode = "200",
            description = "What it has done besides",
            content =
                    @Content(
                            schema = @Schema(implementation = Settled.class),
                            examples = @ExampleObject(name = "Others projected", value = Settled.EXAMPLE)))
    @APIResponse(
            responseCode = "404",
            description = "`unknown-dead-letter`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Settled discard(
            @RestPath
                    @Parameter(
                            description = "Position of the event in the log",
                            examples = @ExampleObject(name = "H20", value = "61"))
                    String position,
            @RestQuery
                    @Parameter(
                            description = "Why, for the record",
                            required = true,
                            examples = @ExampleObject(name = "A test", value = "Written by a program under test."))
                    @Nullable
                    String reason,
            @RestQuery
                    @Parameter(
                            description = "Who asks for it, for the record",
                            examples = @ExampleObject(name = "A person", value = "operator"))
                    @Nullable
                    String by) {
        if (reason == null || reason.isBlank()) {
            throw Refused.badParameter("reason", "is required: an event is not given up without one");
        }
        return letters.discard(position, reason, named(by));
    }

    private static String named(@Nullable String by) {
        return by == null ? NOBODY : by;
    }
}
