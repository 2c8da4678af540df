package io.faultline.query.series;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Indicators, and their values date by date. */
@Path("/v1/indicators")
@Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV, Format.APPLICATION_NDJSON})
@Blocking
@Tag(name = "Indicators")
@APIResponse(
        responseCode = "400",
        description = "`invalid-parameter` or `unknown-parameter`, naming the parameter and quoting its value;"
                + " `too-much` where more than 200,000 would have to be looked at to list indicators",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class IndicatorResource {

    private final Indicators indicators;
    private final Series series;

    IndicatorResource(Indicators indicators, Series series) {
        this.indicators = indicators;
        this.series = series;
    }

    @GET
    @Operation(
            operationId = "indicators",
            summary = "List indicators",
            description =
                    "What is measured as known at `knownAt`, with the units, dimensions and dates of its values. The"
                            + " rates of tariffs are the indicator `tariff-rate` of who imposes them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of indicators by id",
            content =
                    @Content(
                            schema = @Schema(implementation = IndicatorPage.class),
                            examples = @ExampleObject(name = "Market share", value = IndicatorPage.EXAMPLE)))
    public Response list(
            @RestQuery
                    @Parameter(
                            description = "Only what is measured for this country, bloc, region or company",
                            examples = @ExampleObject(name = "NVIDIA", value = "nvidia"))
                    @Nullable
                    String subject,
            @BeanParam When when,
            @BeanParam Paging paging,
            @Context HttpHeaders headers) {
        return indicators.list(subject, when, paging, headers);
    }

    @GET
    @Path("/{id}/series")
    @Operation(
            operationId = "series",
            summary = "Values of an indicator, date by date",
            description =
                    "One value a subject, dimensions and date, as known at `knownAt`, or with `vintages=all` every value"
                            + " that ever counted up to then. All dates are answered, those after `asOf` too; undated values are"
                            + " left out. Where several are known for one date, the one that a state would show counts.")
    @APIResponse(
            responseCode = "200",
            description = "A page of values by subject, dimensions, date and known time",
            content =
                    @Content(
                            schema = @Schema(implementation = SeriesPage.class),
                            examples = @ExampleObject(name = "Market share", value = SeriesPage.EXAMPLE)))
    @APIResponse(
            responseCode = "404",
            description = "`unknown-indicator`: nothing of the kind was measured then",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response series(
            @RestPath
                    @Parameter(
                            description = "Name of an indicator",
                            examples = @ExampleObject(name = "Market share", value = "market-share"))
                    String id,
            @BeanParam SeriesAsked asked,
            @BeanParam When when,
            @BeanParam Paging paging,
            @Context HttpHeaders headers) {
        return series.of(id, asked, when, paging, headers);
    }
}
