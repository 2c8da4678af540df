package io.faultline.query.history;

import io.faultline.contract.Problem;
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

/** What tells two states of one subject apart. */
@Path("/v1")
@Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV, Format.APPLICATION_NDJSON})
@Blocking
@Tag(name = "Histories")
@APIResponse(
        responseCode = "200",
        description = "Rows that were added, removed or changed",
        content =
                @Content(
                        schema = @Schema(implementation = HistorySchema.Difference.class),
                        examples = @ExampleObject(name = "Google", value = HistorySchema.DIFFERENCE)))
@APIResponse(responseCode = "308", description = "The subject has another id, which Location names")
@APIResponse(
        responseCode = "404",
        description = "`unknown-subject`",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class DiffResource {

    private final Subjects subjects;
    private final Differences differences;

    DiffResource(Subjects subjects, Differences differences) {
        this.subjects = subjects;
        this.differences = differences;
    }

    @GET
    @Path("/countries/{code}/diff")
    @Operation(
            operationId = "countryDiff",
            summary = "Difference between two states of a country, bloc or region",
            description =
                    "Compares the states of two days (`from`, `to`), by what was known at two times (`fromKnownAt`, `toKnownAt`),"
                            + " or both. What is left out is `asOf` and `knownAt`. A row is told by its facet and key, one row a key.")
    public Response ofCountry(
            @RestPath
                    @Parameter(
                            description = "ISO 3166-1 alpha-2 code, bloc or region; other spellings answer 308",
                            examples = @ExampleObject(name = "China", value = "CN"))
                    String code,
            @BeanParam TwoTimes times,
            @BeanParam When when,
            @BeanParam Seeing seeing,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return differences.between(known -> subjects.place(code, known, uri), times, when, seeing, headers);
    }

    @GET
    @Path("/companies/{id}/diff")
    @Operation(
            operationId = "companyDiff",
            summary = "Difference between two states of a company",
            description =
                    "Compares the states of two days (`from`, `to`), by what was known at two times (`fromKnownAt`, `toKnownAt`),"
                            + " or both. What is left out is `asOf` and `knownAt`. A row is told by its facet and key, one row a key.")
    public Response ofCompany(
            @RestPath
                    @Parameter(
                            description = "Id of a registered company; the id of a merged one answers 308",
                            examples = @ExampleObject(name = "NVIDIA", value = "nvidia"))
                    String id,
            @BeanParam TwoTimes times,
            @BeanParam When when,
            @BeanParam Seeing seeing,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return differences.between(known -> subjects.company(id, known, uri), times, when, seeing, headers);
    }
}
