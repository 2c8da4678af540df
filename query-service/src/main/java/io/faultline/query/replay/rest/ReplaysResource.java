package io.faultline.query.replay.rest;

import io.faultline.contract.Problem;
import io.faultline.query.asked.Paging;
import io.faultline.query.format.Format;
import io.faultline.query.replay.ReplayView;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Replays of history: asked for, looked after, cancelled and removed. */
@Path("/v1/replays")
@Blocking
@Tag(name = "Replays")
@APIResponse(
        responseCode = "400",
        description = "`invalid-parameter` or `unknown-parameter`, naming the parameter and quoting its value;"
                + " `malformed` for a body that is no JSON object",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ReplaysResource {

    private final ReplayDesk desk;

    ReplaysResource(ReplayDesk desk) {
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replay",
            summary = "Replay history",
            description =
                    "Takes an order for a replay: the states of `subjects` on every `step` from `from` to `to`, with"
                            + " what changed from frame to frame. It is made beside the live projection from the events up to the"
                            + " `position` of the moment; nothing that is supposed or left out is seen anywhere else. The same"
                            + " order again under the same `id` answers the replay that is there.")
    @RequestBody(
            required = true,
            description = "What to replay",
            content =
                    @Content(
                            schema = @Schema(implementation = OrderSchema.class),
                            examples = {
                                @ExampleObject(name = "2025 by month", value = OrderSchema.AS_IT_WAS),
                                @ExampleObject(
                                        name = "2025 without the US expansion and what it led to",
                                        value = OrderSchema.WITHOUT),
                                @ExampleObject(name = "2025 with a supposed licence", value = OrderSchema.SUPPOSED)
                            }))
    @APIResponse(
            responseCode = "202",
            description = "The replay waits for its turn; Location names it",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayView.class),
                            examples = @ExampleObject(name = "2025 by month", value = ReplayView.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The same was asked for before; Location names it",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayView.class),
                            examples = @ExampleObject(name = "2025 by month", value = ReplayView.EXAMPLE)))
    @APIResponse(
            responseCode = "409",
            description = "`already-exists`: another replay has this id",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "`too-large`: the body has more than a megabyte",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "`invalid`: every field that is wrong is named, with its value",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "`too-many-replays`: too many wait or run",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "`not-yet-read`: the position asked for is not read yet; try again after Retry-After",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response order(
            @RestHeader("X-Faultline-Min-Position")
                    @Parameter(
                            description = "Wait until events up to this position are read, or answer 503",
                            examples = @ExampleObject(name = "The 2025 timeline", value = "88"))
                    @Nullable
                    String minPosition,
            byte[] body) {
        return desk.take(body, minPosition);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV, Format.APPLICATION_NDJSON})
    @Operation(
            operationId = "replays",
            summary = "Replays",
            description =
                    "All that are kept, the newest first, without their overlays. Those that are over are kept for a week, 200 at"
                            + " most.")
    @APIResponse(
            responseCode = "200",
            description = "A page of replays",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayView.Page.class),
                            examples = @ExampleObject(name = "One", value = ReplayView.Page.EXAMPLE)))
    public byte[] replays(
            @BeanParam Paging paging,
            @RestQuery
                    @Parameter(
                            description = "`json`, `csv` or `ndjson`; beats Accept",
                            examples = @ExampleObject(name = "JSON", value = "json"))
                    @Nullable
                    String format) {
        return desk.page(paging);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayStatus",
            summary = "How a replay stands",
            description = "Its `status`, how far it has come and how long it is likely to take on.")
    @APIResponse(
            responseCode = "200",
            description = "The replay",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayView.class),
                            examples = @ExampleObject(name = "2025 by month", value = ReplayView.EXAMPLE)))
    @APIResponse(
            responseCode = "404",
            description = "`unknown-replay`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public byte[] replay(
            @RestPath
                    @Parameter(
                            description = "Id of a replay",
                            examples = @ExampleObject(name = "2025 by month", value = "2025-by-month"))
                    String id) {
        return desk.view(id);
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endReplay",
            summary = "Cancel or remove a replay",
            description = "One that waits or runs is cancelled: it keeps the frames that it has. One that is over is"
                    + " removed with its frames.")
    @APIResponse(
            responseCode = "200",
            description = "It is cancelled",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayView.class),
                            examples = @ExampleObject(name = "2025 by month", value = ReplayView.EXAMPLE)))
    @APIResponse(responseCode = "204", description = "It is removed")
    @APIResponse(
            responseCode = "404",
            description = "`unknown-replay`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response end(
            @RestPath
                    @Parameter(
                            description = "Id of a replay",
                            examples = @ExampleObject(name = "2025 by month", value = "2025-by-month"))
                    String id) {
        return desk.end(id);
    }
}
