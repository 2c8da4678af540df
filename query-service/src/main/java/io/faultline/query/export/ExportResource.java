package io.faultline.query.export;

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
public class ExportResource {

    private static final String ALL = "All lines, in an order that stays the same; `X-Faultline-Rests-On` gives the"
            + " `position` that reproduces them";
    private static final String FACT = """
            {"subject":"CN","facet":"restrictionsImposed","key":"cn-rare-earth-export-control-2025","constantFrom":"2025-10-01",\
            "constantUntil":"2025-10-31","knownFrom":"2026-11-25T08:27:45.128413Z","knownUntil":null,"position":31,\
            "action":"cn-rare-earth-export-control-2025","kind":"export-control","status":"in-force","inForce":true,"since":"2025-10"}
            """;
    private static final String ACTION = """
            {"id":"us-h20-export-restriction","kind":"export-control","title":{"en":"The US restricts exports of NVIDIA's H20 chip to China"},\
            "status":"in-force","inForce":true,"since":"2025-04","imposedBy":"US","targets":["CN"],"position":30}
            """;
    private static final String VALUE = """
            {"subject":"nvidia","indicator":"market-share","dimensions":{"market":"CN"},"since":"2025","value":0,"unit":"percent",\
            "action":"market-share.nvidia.market-cn.2025","certainty":"certain","position":52}
            """;
    private static final String ROW = """
            {"subject":"CN","asOf":"2025-10-15","facet":"restrictionsImposed","action":"cn-rare-earth-export-control-2025",\
            "kind":"export-control","status":"in-force","inForce":true,"since":"2025-10","certainty":"possible"}
            """;
    private static final String VINTAGES =
            "`all` for whatever was held true at any known time, each line with its known interval";

    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Path("/facts")
    @APIResponse(
            responseCode = "200",
            description = ALL,
            content = {
                @Content(
                        mediaType = Format.APPLICATION_NDJSON,
                        examples = @ExampleObject(name = "A line", value = FACT)),
                @Content(mediaType = Format.TEXT_CSV),
                @Content(mediaType = Format.APPLICATION_PARQUET)
            })
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
    @APIResponse(
            responseCode = "200",
            description = ALL,
            content = {
                @Content(
                        mediaType = Format.APPLICATION_NDJSON,
                        examples = @ExampleObject(name = "A line", value = ACTION)),
                @Content(mediaType = Format.TEXT_CSV),
                @Content(mediaType = Format.APPLICATION_PARQUET)
            })
    @Operation(
            operationId = "exportActions",
            summary = "Every action and observation",
            description = "A line for each, with its terms and status as they are on `asOf`.")
    public Response actions(@BeanParam When when, @BeanParam Covering covering, @Context HttpHeaders headers) {
        return exports.actions(when, covering, headers);
    }

    @GET
    @Path("/series")
    @APIResponse(
            responseCode = "200",
            description = ALL,
            content = {
                @Content(
                        mediaType = Format.APPLICATION_NDJSON,
                        examples = @ExampleObject(name = "A line", value = VALUE)),
                @Content(mediaType = Format.TEXT_CSV),
                @Content(mediaType = Format.APPLICATION_PARQUET)
            })
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
    @APIResponse(
            responseCode = "200",
            description = ALL,
            content = {
                @Content(
                        mediaType = Format.APPLICATION_NDJSON,
                        examples = @ExampleObject(name = "A line", value = ROW)),
                @Content(mediaType = Format.TEXT_CSV),
                @Content(mediaType = Format.APPLICATION_PARQUET)
            })
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
