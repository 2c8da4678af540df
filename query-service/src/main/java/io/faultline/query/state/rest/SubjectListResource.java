package io.faultline.query.state.rest;

import io.faultline.query.asked.Paging;
import io.faultline.query.asked.When;
import io.faultline.query.format.Format;
import io.faultline.query.subject.SubjectType;
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

/** The subjects that have a state. */
@Path("/v1")
@Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV, Format.APPLICATION_NDJSON})
@Blocking
@Tag(name = "Subjects")
@APIResponse(
        responseCode = "200",
        description = "A page of subjects by id, with the number of rows a facet",
        content =
                @Content(
                        schema = @Schema(implementation = SubjectPage.class),
                        examples = @ExampleObject(name = "China", value = SubjectPage.EXAMPLE)))
public class SubjectListResource {

    private final SubjectLists lists;

    SubjectListResource(SubjectLists lists) {
        this.lists = lists;
    }

    @GET
    @Path("/countries")
    @Operation(
            operationId = "countries",
            summary = "Countries, blocs and regions",
            description = "All of ISO 3166-1, the registered blocs and regions, with a count per facet on the day.")
    public Response countries(
            @RestQuery
                    @Parameter(
                            description = "Part of a name or alias, in any language",
                            examples = @ExampleObject(name = "China", value = "中國"))
                    @Nullable
                    String q,
            @BeanParam When when,
            @BeanParam Paging paging,
            @Context HttpHeaders headers) {
        return lists.list(subject -> subject.type().isPlace(), q, when, paging, headers);
    }

    @GET
    @Path("/companies")
    @Operation(
            operationId = "companies",
            summary = "Companies",
            description = "The registered companies, with a count per facet on the day.")
    public Response companies(
            @RestQuery
                    @Parameter(
                            description = "Part of a name or alias, in any language",
                            examples = @ExampleObject(name = "China", value = "中國"))
                    @Nullable
                    String q,
            @BeanParam When when,
            @BeanParam Paging paging,
            @Context HttpHeaders headers) {
        return lists.list(subject -> subject.type() == SubjectType.COMPANY, q, when, paging, headers);
    }
}
