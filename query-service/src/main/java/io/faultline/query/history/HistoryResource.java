package io.faultline.query.history;

import io.faultline.contract.Problem;
import io.faultline.query.asked.Paging;
import io.faultline.query.asked.When;
import io.faultline.query.format.Format;
import io.faultline.query.state.rest.Seeing;
import io.faultline.query.subject.Subjects;
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

/** Every interval in which a state stayed the same, and what changed between them. */
@Path("/v1")
@Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV, Format.APPLICATION_NDJSON})
@Blocking
@Tag(name = "Histories")
@APIResponse(
        responseCode = "200",
        description = "Intervals, oldest first, each with what changed at its begin",
        content =
                @Content(
                        schema = @Schema(implementation = HistorySchema.History.class),
                        examples = @ExampleObject(name = "Google", value = HistorySchema.HISTORY)))
@APIResponse(responseCode = "308", description = "The subject has another id, which Location names")
@APIResponse(
        responseCode = "404",
        description = "`unknown-subject`",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class HistoryResource {

    private final Subjects subjects;
    private final Histories histories;

    HistoryResource(Subjects subjects, Histories histories) {
        this.subjects = subjects;
        this.histories = histories;
    }

    @GET
    @Path("/countries/{code}/history")
    @Operation(
            operationId = "countryHistory",
            summary = "History of a country, bloc or region",
            description =
                    "Every interval in which the state was constant, oldest first; the first has no `from`, the last no `until`."
                            + " Each says which rows were added, removed or changed at its begin; all pages are of one log.")
    public Response ofCountry(
            @RestPath
                    @Parameter(
                            description = "ISO 3166-1 alpha-2 code, bloc or region; other spellings answer 308",
                            examples = @ExampleObject(name = "China", value = "CN"))
                    String code,
            @BeanParam Between between,
            @BeanParam When when,
            @BeanParam Seeing seeing,
            @BeanParam Paging paging,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return histories.of(known -> subjects.place(code, known, uri), between, when, seeing, paging, headers);
    }

    @GET
    @Path("/companies/{id}/history")
    @Operation(
            operationId = "companyHistory",
            summary = "History of a company",
            description =
                    "Every interval in which the state was constant, oldest first; the first has no `from`, the last no `until`."
                            + " Each says which rows were added, removed or changed at its begin; all pages are of one log.")
    public Response ofCompany(
            @RestPath
                    @Parameter(
                            description = "Id of a registered company; the id of a merged one answers 308",
                            examples = @ExampleObject(name = "NVIDIA", value = "nvidia"))
                    String id,
            @BeanParam Between between,
            @BeanParam When when,
            @BeanParam Seeing seeing,
            @BeanParam Paging paging,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return histories.of(known -> subjects.company(id, known, uri), between, when, seeing, paging, headers);
    }
}
