package io.faultline.query.state.rest;

import io.faultline.contract.Problem;
import io.faultline.query.asked.When;
import io.faultline.query.format.Format;
import io.smallrye.mutiny.Uni;
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

/** The state of one subject: what holds on a day, as far as anyone knew by an instant, row by row with its source. */
@Path("/v1")
@Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV, Format.APPLICATION_NDJSON})
@Tag(name = "States")
@APIResponse(
        responseCode = "200",
        description = "The state; ETag, Cache-Control, X-Faultline-Position and X-Faultline-Missing in the headers",
        content =
                @Content(
                        schema = @Schema(implementation = StateSchema.class),
                        examples = @ExampleObject(name = "Google in July 2025", value = StateSchema.EXAMPLE)))
@APIResponse(responseCode = "308", description = "The subject has another id, which Location names")
@APIResponse(
        responseCode = "404",
        description = "`unknown-subject`",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class StateResource {

    private final States states;

    StateResource(States states) {
        this.states = states;
    }

    @GET
    @Path("/countries/{code}/state")
    @Operation(
            operationId = "countryState",
            summary = "State of a country, bloc or region",
            description = "What holds for it on a day. Rows of the world, of its blocs and of bans on companies at home"
                    + " there are included, each with `via`.")
    public Uni<Response> ofCountry(
            @RestPath
                    @Parameter(
                            description = "ISO 3166-1 alpha-2 code, bloc or region; other spellings answer 308",
                            examples = @ExampleObject(name = "China", value = "CN"))
                    String code,
            @BeanParam When when,
            @BeanParam Seeing seeing,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return states.ofPlace(code, when, seeing, headers, uri);
    }

    @GET
    @Path("/companies/{id}/state")
    @Operation(
            operationId = "companyState",
            summary = "State of a company",
            description = "What holds for it on a day, also under ids and names it bore before a merge.")
    public Uni<Response> ofCompany(
            @RestPath
                    @Parameter(
                            description = "Id of a registered company; the id of a merged one answers 308",
                            examples = @ExampleObject(name = "NVIDIA", value = "nvidia"))
                    String id,
            @BeanParam When when,
            @BeanParam Seeing seeing,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return states.ofCompany(id, when, seeing, headers, uri);
    }
}
