package io.faultline.query.change;

import io.faultline.contract.Problem;
import io.faultline.query.asked.Paging;
import io.faultline.query.format.Format;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** What changed in states, as pages or as a stream. */
@Path("/v1/changes")
@Tag(name = "Changes")
public class ChangeResource {

    private final ChangePages pages;
    private final ChangeStream stream;

    ChangeResource(ChangePages pages, ChangeStream stream) {
        this.pages = pages;
        this.stream = stream;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV, Format.APPLICATION_NDJSON})
    @Blocking
    @Operation(
            operationId = "changes",
            summary = "What changed in states, event by event",
            description =
                    "Every event in the order of the log, with what became of the action (`op`: ADD, MOD or RETRACT)"
                            + " and of its rows in the states that it touches by name, at the known time from which it counts."
                            + " With `Accept: text/event-stream` a stream that goes on as events are recorded: the data of an"
                            + " event is an item as in a page, its name the `op`, its id the position, from which"
                            + " `Last-Event-ID` resumes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes, oldest first",
            content =
                    @Content(
                            schema = @Schema(implementation = ChangePage.class),
                            examples = @ExampleObject(name = "H20", value = ChangePage.EXAMPLE)))
    @APIResponse(
            responseCode = "503",
            description = "`not-yet-read`: the position asked for is not read yet; `too-many-streams`: as many listen"
                    + " as there is room for; try again after Retry-After",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response page(@BeanParam ChangesAsked asked, @BeanParam Paging paging, @Context HttpHeaders headers) {
        return pages.page(asked, paging, headers);
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @BeanParam ChangesAsked asked,
            @RestHeader("Last-Event-ID") @Nullable String lastEventId,
            @Context Sse sse) {
        return stream.open(asked, lastEventId, sse);
    }
}
