package io.faultline.query.action;

import io.faultline.contract.Problem;
import io.faultline.query.asked.Paging;
import io.faultline.query.asked.When;
import io.faultline.query.format.Format;
import io.faultline.query.memento.TimeMap;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One action or observation: what is held true of it, and what ever was. */
@Path("/v1/actions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Actions")
@APIResponse(
        responseCode = "404",
        description = "`unknown-action`: nothing was known of it then",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ActionResource {

    private static final String TIME_MAP = """
            </v1/actions/us-h20-export-restriction>;rel="original timegate",
            </v1/actions/us-h20-export-restriction/timemap>;rel="self";type="application/link-format";from="Tue, 25 Nov 2025 08:00:00 GMT";until="Tue, 25 Nov 2025 08:00:00 GMT",
            </v1/actions/us-h20-export-restriction?knownAt=2025-11-25T08:00:00.123456Z>;rel="first last memento";datetime="Tue, 25 Nov 2025 08:00:00 GMT"
            """;

    private final Actions actions;

    ActionResource(Actions actions) {
        this.actions = actions;
    }

    @GET
    @Operation(
            operationId = "action",
            summary = "An action and how it stands on a day",
            description = "The statement as known at `knownAt`, with its status on `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "The statement and its status",
            content =
                    @Content(
                            schema = @Schema(implementation = ActionDetail.class),
                            examples = @ExampleObject(name = "H20", value = ActionDetail.EXAMPLE)))
    @APIResponse(
            responseCode = "410",
            description = "`retracted`: it is no longer held true; its history tells why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "308", description = "It was retracted in favour of another, which Location names")
    public Response detail(
            @RestPath
                    @Parameter(
                            description = "Id of an action or observation",
                            examples = @ExampleObject(name = "H20", value = "us-h20-export-restriction"))
                    String id,
            @BeanParam When when,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return actions.detail(id, when, headers, uri);
    }

    @GET
    @Path("/history")
    @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV, Format.APPLICATION_NDJSON})
    @Operation(
            operationId = "actionHistory",
            summary = "Everything ever said about an action",
            description = "Every statement, correction and retraction with its position, known time and reason.")
    @APIResponse(
            responseCode = "200",
            description = "The events about it, in the order in which they were recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = ActionHistory.class),
                            examples = @ExampleObject(name = "H20", value = ActionHistory.EXAMPLE)))
    public Response history(
            @RestPath
                    @Parameter(
                            description = "Id of an action or observation",
                            examples = @ExampleObject(name = "H20", value = "us-h20-export-restriction"))
                    String id,
            @BeanParam When when,
            @Context HttpHeaders headers) {
        return actions.history(id, when, headers);
    }

    @GET
    @Path("/timemap")
    @Produces(TimeMap.TYPE)
    @Operation(
            operationId = "actionTimeMap",
            summary = "TimeMap of an action",
            description = "RFC 7089: since when what is held true of it changed. Each memento is the action with that"
                    + " `knownAt`.")
    @APIResponse(
            responseCode = "200",
            description = "The original, which is its own TimeGate, and its mementos, oldest first",
            content = @Content(mediaType = TimeMap.TYPE, examples = @ExampleObject(name = "H20", value = TIME_MAP)))
    public Response timeMap(
            @RestPath
                    @Parameter(
                            description = "Id of an action or observation",
                            examples = @ExampleObject(name = "H20", value = "us-h20-export-restriction"))
                    String id,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        return actions.timeMap(id, paging, uri);
    }
}
