package io.faultline.query.proof;

import io.faultline.contract.Problem;
import io.faultline.query.asked.When;
import io.faultline.query.format.Format;
import io.faultline.query.state.rest.Seeing;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What each row of a state rests on, for audits. */
@Path("/v1/state-proof")
@Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV, Format.APPLICATION_NDJSON})
@Blocking
@Tag(name = "States")
public class ProofResource {

    private final Proofs proofs;

    ProofResource(Proofs proofs) {
        this.proofs = proofs;
    }

    @GET
    @Operation(
            operationId = "stateProof",
            summary = "The events that each row of a state rests on",
            description =
                    "The rows of the state that is asked for with the same parameters, each with the events of the log that"
                            + " make it up: their positions, when they were recorded, since when they count as known, and why.")
    @APIResponse(
            responseCode = "200",
            description = "One item for each row, in the order of the state",
            content =
                    @Content(
                            schema = @Schema(implementation = StateProof.class),
                            examples = @ExampleObject(name = "Rare earths", value = StateProof.EXAMPLE)))
    @APIResponse(
            responseCode = "404",
            description = "`unknown-subject`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response ofState(
            @RestQuery
                    @Parameter(
                            description = "A country, bloc, region or company",
                            required = true,
                            examples = @ExampleObject(name = "China", value = "CN"))
                    @Nullable
                    String subject,
            @RestQuery
                    @Parameter(
                            description = "Rows of this action only",
                            examples =
                                    @ExampleObject(name = "Rare earths", value = "cn-rare-earth-export-control-2025"))
                    @Nullable
                    String action,
            @BeanParam When when,
            @BeanParam Seeing seeing,
            @Context HttpHeaders headers) {
        return proofs.ofState(subject, action, when, seeing, headers);
    }
}
