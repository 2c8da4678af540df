package io.faultline.query.state.rest;

import io.faultline.query.asked.When;
import io.faultline.query.format.Format;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everybody on one day. */
@Path("/v1/world")
@Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV, Format.APPLICATION_NDJSON})
@Blocking
@Tag(name = "Subjects")
public class WorldResource {

    private final SubjectLists lists;
    private final WorldDays days;

    WorldResource(SubjectLists lists, WorldDays days) {
        this.lists = lists;
        this.days = days;
    }

    @GET
    @Operation(
            operationId = "world",
            summary = "Every subject on a day",
            description =
                    "All countries, blocs, regions and companies, with a count per facet on the day, all as of one"
                            + " position.")
    @APIResponse(
            responseCode = "200",
            description = "Everybody, in one answer",
            content =
                    @Content(
                            schema = @Schema(implementation = WorldAnswer.class),
                            examples = @ExampleObject(name = "Mid-October 2025", value = WorldAnswer.EXAMPLE)))
    public Response world(@BeanParam When when, @Context HttpHeaders headers) {
        return lists.world(when, headers);
    }

    @GET
    @Path("/days")
    @Operation(
            operationId = "worldDays",
            summary = "The days on which states change",
            description =
                    "Every day on which the state of a country, bloc, region or company changes, the earliest first,"
                            + " with the number of those whose states do. Between two of them all states stay the same. `asOf` changes"
                            + " nothing but what `knownAt=asOf` means.")
    @APIResponse(
            responseCode = "200",
            description = "All days, in one answer",
            content =
                    @Content(
                            schema = @Schema(implementation = WorldDaysAnswer.class),
                            examples = @ExampleObject(name = "October 2025", value = WorldDaysAnswer.EXAMPLE)))
    public Response days(@BeanParam When when, @Context HttpHeaders headers) {
        return days.list(when, headers);
    }
}
