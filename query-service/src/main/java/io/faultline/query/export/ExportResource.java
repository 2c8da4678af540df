package io.faultline.query.export;

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

/** Whole tables, streamed: every line of one is answered from the events up to X-Faultline-Rests-On. */
@Path("/v1/export")
@Produces({Format.APPLICATION_NDJSON, Format.TEXT_CSV, Format.APPLICATION_PARQUET})
@Blocking
@Tag(name = "Exports")
@APIResponse(
        responseCode = "200",
        description = "All lines, in an order that stays the same; `X-Faultline-Rests-On` gives the `position` that"
                + " reproduces them",
        content = {
            @Content(mediaType = Format.APPLICATION_NDJSON),
            @Content(mediaType = Format.TEXT_CSV),
            @Content(mediaType = Format.APPLICATION_PARQUET)
        })
@APIResponse(responseCode = "304", description = "Not modified since the ETag given in If-None-Match")
@APIResponse(
        responseCode = "400",
        description = "`invalid-parameter` or `unknown-parameter`, naming the parameter and quoting its value",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "503",
        description = "`not-yet-read`: the position asked for is not read yet; try again after Retry-After",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ExportResource {

    private static final String VINTAGES =
            "`all` for whatever was held true at any known time, each line with its known interval";

    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Path("/facts")
    @Operation(
            operationId = "exportFacts",
            summary = "Every fact",
            description = "A line for every fact and stretch of days (`constantFrom`, `constantUntil`) in which its row"
                    + " stays the same, as its own action tells it: which of several facts of one key shows in a state is"
                    + " not decided here. Facts stand under the subject that their statement names.")
    public Response facts(
            @BeanParam When when,
            @BeanParam Covering covering,
            @RestQuery
                    @Parameter(description = VINTAGES, examples = @ExampleObject(name = "All", value = "all"))
                    @Nullable
                    String vintages,
            @Context HttpHeaders headers) {
        return exports.facts(when, covering, vintages, headers);
    }

    @GET
    @Path("/actions")
    @Operation(
            operationId = "exportActions",
            summary = "Every action and observation",
            description = "A line for each, with its terms and status as they are on `asOf`.")
    public Response actions(@BeanParam When when, @BeanParam Covering covering, @Context HttpHeaders headers) {
        return exports.actions(when, covering, headers);
    }

    @GET
    @Path("/series")
    @Operation(
            operationId = "exportSeries",
            summary = "Every value of every indicator",
            description = "A line for each value, whatever the day from which it holds, tariff rates included.")
    public Response series(
            @BeanParam When when,
            @BeanParam Covering covering,
            @RestQuery
                    @Parameter(
                            description = "Values of this indicator only",
                            examples = @ExampleObject(name = "Market share", value = "market-share"))
                    @Nullable
                    String indicator,
            @RestQuery
                    @Parameter(description = VINTAGES, examples = @ExampleObject(name = "All", value = "all"))
                    @Nullable
                    String vintages,
            @Context HttpHeaders headers) {
        return exports.series(when, covering, indicator, vintages, headers);
    }

    @GET
    @Path("/states")
    @Operation(
            operationId = "exportStates",
            summary = "States, or a panel of them",
            description =
                    "A line for every row of every state on `asOf`, or, as a panel, on every `step` from `from` to"
                            + " `to`: the same rows that the states have.")
    public Response states(
            @BeanParam When when,
            @BeanParam Covering covering,
            @BeanParam Stepping stepping,
            @BeanParam Seeing seeing,
            @Context HttpHeaders headers) {
        return exports.states(when, covering, stepping, seeing, headers);
    }
}
