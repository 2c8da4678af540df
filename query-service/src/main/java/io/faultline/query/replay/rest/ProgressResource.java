package io.faultline.query.replay.rest;

import io.faultline.contract.Problem;
import io.faultline.query.replay.ReplayView;
import io.faultline.query.replay.stream.ReplayStream;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How a replay comes along. */
@Path("/v1/replays/{id}/progress")
@Blocking
@Tag(name = "Replays")
public class ProgressResource {

    private static final String EVENTS = """
            event: progress
            data: {"id":"2025-by-month","status":"running","position":88,"target":12,"framesDone":4,"framesPerSecond":16.2,"remainingSeconds":0}

            event: end
            data: {"id":"2025-by-month","status":"done","position":88,"target":12,"framesDone":12,"framesPerSecond":17.1,"remainingSeconds":0}
            """;

    private final ReplayStream stream;

    ProgressResource(ReplayStream stream) {
        this.stream = stream;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "replayProgress",
            summary = "Progress of a replay",
            description = "A stream: an event `progress` whenever it has come further, with what `GET /v1/replays/{id}`"
                    + " answers, and an event `end` once it is over, after which the stream closes.")
    @APIResponse(
            responseCode = "200",
            description = "Server-sent events",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ReplayView.class),
                            examples = @ExampleObject(name = "2025 by month", value = EVENTS)))
    @APIResponse(
            responseCode = "404",
            description = "`unknown-replay`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "`too-many-streams`: as many clients listen already as there is room for",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Multi<OutboundSseEvent> progress(
            @RestPath
                    @Parameter(
                            description = "Id of a replay",
                            examples = @ExampleObject(name = "2025 by month", value = "2025-by-month"))
                    String id,
            @Context Sse sse) {
        return stream.progress(id, sse);
    }
}
