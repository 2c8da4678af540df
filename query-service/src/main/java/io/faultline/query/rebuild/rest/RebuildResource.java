package io.faultline.query.rebuild.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.Problem;
import io.faultline.query.asked.Paging;
import io.faultline.query.problem.Refused;
import io.faultline.query.rebuild.Rebuild;
import io.faultline.query.rebuild.Rebuilds;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Making all facts anew: asked for, watched and cancelled. */
@Path("/v1/projections")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Projections")
public class RebuildResource {

    private static final String ID = "1";

    private final Rebuilds rebuilds;
    private final ObjectMapper json;
    private final Clock clock;

    RebuildResource(Rebuilds rebuilds, ObjectMapper json, Clock clock) {
        this.rebuilds = rebuilds;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Path("/rebuild")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            operationId = "rebuild",
            summary = "Make all facts anew",
            description =
                    "A new generation is filled from the log beside the live one, which goes on to answer; it is compared"
                            + " with the live one, takes its place in one step, and the old one is dropped some minutes later."
                            + " Whatever fails or is killed meanwhile leaves the live one as it is; a rebuild whose node was killed"
                            + " is begun again by itself.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RebuildRequest.class),
                            examples = @ExampleObject(name = "With a reason", value = RebuildRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "202",
            description = "It will be done; Location says where its progress is told",
            content =
                    @Content(
                            schema = @Schema(implementation = RebuildView.class),
                            examples = @ExampleObject(name = "Later", value = RebuildView.EXAMPLE)))
    @APIResponse(
            responseCode = "400",
            description = "`malformed` for a body that is no JSON object",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "`invalid`: the field that is wrong is named, with its value",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "`rebuild-under-way`: one is done at a time; Location says which",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response rebuild(@Nullable String body) {
        RebuildRequest request = RebuildRequest.read(body, json);
        return rebuilds.ask(
                        request.reason() == null ? "asked for" : request.reason(), Boolean.TRUE.equals(request.force()))
                .map(asked -> Response.accepted(view(asked))
                        .header(HttpHeaders.LOCATION, location(asked))
                        .build())
                .orElseThrow(() -> Refused.conflict(
                        "rebuild-under-way",
                        "a rebuild is under way"
                                + rebuilds.underWay()
                                        .map(one -> ": " + location(one))
                                        .orElse("")));
    }

    @GET
    @Path("/rebuilds")
    @Operation(
            operationId = "rebuilds",
            summary = "All rebuilds",
            description =
                    "Those that were asked for by operators, and those that newer code asked for; the newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of rebuilds",
            content =
                    @Content(
                            schema = @Schema(implementation = RebuildPage.class),
                            examples = @ExampleObject(name = "One", value = RebuildPage.EXAMPLE)))
    public RebuildPage rebuilds(@BeanParam Paging paging) {
        Paging.Page<Rebuild> page = paging.numbered(
                rebuilds.newest(paging.size() + 1, paging.afterNumber(Long.MAX_VALUE)), Rebuild::number);
        return new RebuildPage(page.items().stream().map(this::view).toList(), page.next());
    }

    @GET
    @Path("/rebuilds/{id}")
    @Operation(
            operationId = "rebuildProgress",
            summary = "How far a rebuild has come",
            description = "Position, target, rate and remaining time; in the end whether it was switched to.")
    @APIResponse(
            responseCode = "200",
            description = "The rebuild",
            content =
                    @Content(
                            schema = @Schema(implementation = RebuildView.class),
                            examples = @ExampleObject(name = "Switched", value = RebuildView.EXAMPLE)))
    @APIResponse(
            responseCode = "404",
            description = "`unknown-rebuild`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RebuildView progress(
            @RestPath @Parameter(description = "Id of a rebuild", examples = @ExampleObject(name = "One", value = ID))
                    String id) {
        return view(find(id));
    }

    @DELETE
    @Path("/rebuilds/{id}")
    @Operation(
            operationId = "cancelRebuild",
            summary = "Cancel a rebuild",
            description =
                    "Whoever works on it stops within a second and drops what was filled. What has ended stays as it is.")
    @APIResponse(
            responseCode = "202",
            description = "It will be cancelled",
            content =
                    @Content(
                            schema = @Schema(implementation = RebuildView.class),
                            examples = @ExampleObject(name = "Too late", value = RebuildView.EXAMPLE)))
    @APIResponse(
            responseCode = "404",
            description = "`unknown-rebuild`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "`rebuild-ended`: there is nothing to cancel",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response cancel(
            @RestPath @Parameter(description = "Id of a rebuild", examples = @ExampleObject(name = "One", value = ID))
                    String id) {
        if (!rebuilds.cancel(find(id).number())) {
            throw Refused.conflict("rebuild-ended", "rebuild '" + id + "' has ended: " + find(id).status());
        }
        return Response.accepted(view(find(id))).build();
    }

    private Rebuild find(String id) {
        return (id.matches("\\d{1,18}") ? rebuilds.find(Long.parseLong(id)) : Optional.<Rebuild>empty())
                .orElseThrow(() -> Refused.notFound("unknown-rebuild", "there is no rebuild '" + id + "'"));
    }

    private RebuildView view(Rebuild rebuild) {
        return RebuildView.of(rebuild, clock.instant());
    }

    private static String location(Rebuild rebuild) {
        return "/v1/projections/rebuilds/" + rebuild.number();
    }
}
