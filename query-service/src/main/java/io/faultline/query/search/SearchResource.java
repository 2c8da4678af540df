package io.faultline.query.search;

import io.faultline.contract.Problem;
import io.faultline.query.asked.Paging;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Finds and counts actions and observations. */
@Path("/v1")
@Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV, Format.APPLICATION_NDJSON})
@Blocking
@Tag(name = "Actions")
@APIResponse(
        responseCode = "400",
        description = "`invalid-parameter` or `unknown-parameter`, naming the parameter and quoting its value;"
                + " `too-much` where more than 200,000 would have to be looked at to count",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class SearchResource {

    private final Searches searches;
    private final Counts counts;

    SearchResource(Searches searches, Counts counts) {
        this.searches = searches;
        this.counts = counts;
    }

    @GET
    @Path("/actions")
    @Operation(
            operationId = "actions",
            summary = "Search actions and observations",
            description = "All that is held true at `knownAt` and fits every filter, with its status on `asOf`. All"
                    + " pages are answered from the events that the first one was answered from. Where few of many fit, a page may have"
                    + " fewer items than `limit`, even none, and still a `next`.")
    @APIResponse(
            responseCode = "200",
            description = "A page of actions and observations",
            content =
                    @Content(
                            schema = @Schema(implementation = FoundPage.class),
                            examples = @ExampleObject(name = "H20", value = FoundPage.EXAMPLE)))
    public Response find(
            @BeanParam Looking looking,
            @RestQuery
                    @Parameter(
                            description = "`id`, which is the default, `date` for the oldest first or `-date`; undated"
                                    + " ones come last",
                            examples = @ExampleObject(name = "Newest first", value = "-date"))
                    @Nullable
                    String sort,
            @BeanParam When when,
            @BeanParam Paging paging,
            @Context HttpHeaders headers) {
        return searches.find(looking, sort, when, paging, headers);
    }

    @GET
    @Path("/counts/actions")
    @Operation(
            operationId = "actionCounts",
            summary = "Count actions and observations",
            description = "How many fit every filter, by kind, month or subject. `unit` says what is counted.")
    @APIResponse(
            responseCode = "200",
            description = "Counts, the largest first; months in their order",
            content =
                    @Content(
                            schema = @Schema(implementation = Tally.class),
                            examples = @ExampleObject(name = "Kinds", value = Tally.EXAMPLE)))
    public Response count(
            @RestQuery
                    @Parameter(
                            description = "`kind`, `month` or `subject`",
                            required = true,
                            examples = @ExampleObject(name = "Kinds", value = "kind"))
                    @Nullable
                    String by,
            @BeanParam Looking looking,
            @BeanParam When when,
            @Context HttpHeaders headers) {
        return counts.count(by, looking, when, headers);
    }
}
