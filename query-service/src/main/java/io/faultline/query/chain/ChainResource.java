package io.faultline.query.chain;

import io.faultline.contract.Problem;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What an action answered, and what answered it. */
@Path("/v1/actions/{id}/chain")
@Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV, Format.APPLICATION_NDJSON})
@Blocking
@Tag(name = "Actions")
@APIResponse(
        responseCode = "404",
        description = "`unknown-action`: nothing was known of it then",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "410",
        description = "`retracted`: it is no longer held true; its history tells why",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ChainResource {

    private final Chains chains;

    ChainResource(Chains chains) {
        this.chains = chains;
    }

    @GET
    @Operation(
            operationId = "actionChain",
            summary = "Causes and consequences of an action",
            description =
                    "What it answered or is a part of, and what answered it or is a part of it, to any depth, through"
                            + " `respondsTo` and `partOf` as known at `knownAt`. In a circle an action can be cause and"
                            + " consequence, but never of itself.")
    @APIResponse(
            responseCode = "200",
            description = "Causes, then consequences, each from near to far",
            content =
                    @Content(
                            schema = @Schema(implementation = Chain.class),
                            examples = @ExampleObject(name = "H20", value = Chain.EXAMPLE)))
    public Response chain(
            @RestPath
                    @Parameter(
                            description = "Id of an action or observation",
                            examples = @ExampleObject(name = "H20", value = "us-h20-export-restriction"))
                    String id,
            @BeanParam When when,
            @Context HttpHeaders headers) {
        return chains.of(id, when, headers);
    }
}
