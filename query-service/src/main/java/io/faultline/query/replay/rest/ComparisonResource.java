package io.faultline.query.replay.rest;

import io.faultline.contract.Problem;
import io.faultline.query.asked.Body;
import io.faultline.query.asked.Paging;
import io.faultline.query.format.Format;
import io.faultline.query.problem.Refused;
import io.faultline.query.replay.comparison.Comparisons;
import io.faultline.query.replay.job.Replays;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

/** How two replays differ. */
@Path("/v1/replays/{id}/comparison")
@Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV, Format.APPLICATION_NDJSON})
@Blocking
@Tag(name = "Replays")
public class ComparisonResource {

    private final Replays replays;
    private final Comparisons comparisons;

    ComparisonResource(Replays replays, Comparisons comparisons) {
        this.replays = replays;
        this.comparisons = comparisons;
    }

    @GET
    @Operation(
            operationId = "replayComparison",
            summary = "How two replays differ",
            description =
                    "One table of the days and subjects that both replays have: how many restrictions, pledges and"
                            + " contracts each state has (`count`, and `inForce` of restrictions), their money by currency and"
                            + " type (`total`), and the values of its indicators (`value`). `left` is this replay, `right` the"
                            + " other, `difference` what the right one has more. Only what differs is listed, unless `all` is"
                            + " asked for.")
    @APIResponse(
            responseCode = "200",
            description = "A page of differences, by day, then subject",
            content =
                    @Content(
                            schema = @Schema(implementation = ComparisonSchema.class),
                            examples =
                                    @ExampleObject(name = "Without the expansion", value = ComparisonSchema.EXAMPLE)))
    @APIResponse(
            responseCode = "404",
            description = "`unknown-replay`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "`not-done`: one of them is not done",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Body comparison(
            @RestPath
                    @Parameter(
                            description = "Id of a replay, on the left",
                            examples = @ExampleObject(name = "2025 by month", value = "2025-by-month"))
                    String id,
            @RestQuery
                    @Parameter(
                            required = true,
                            description = "Id of another replay, on the right",
                            examples = @ExampleObject(name = "Without the expansion", value = "2025-without-expansion"))
                    @Nullable
                    String with,
            @RestQuery
                    @Parameter(
                            description = "Subjects that both have, separated by commas; all if left out",
                            examples = @ExampleObject(name = "China and NVIDIA", value = "CN,nvidia"))
                    @Nullable
                    String subjects,
            @RestQuery
                    @Parameter(
                            description = "`true` also lists what is the same in both",
                            examples = @ExampleObject(name = "All", value = "true"))
                    @Nullable
                    String all,
            @RestQuery
                    @Parameter(
                            description = "`json`, `csv` or `ndjson`; beats Accept",
                            examples = @ExampleObject(name = "JSON", value = "json"))
                    @Nullable
                    String format,
            @BeanParam Paging paging) {
        if (with == null) {
            throw Refused.badParameter("with", "is required: the id of the replay to compare with");
        }
        if (all != null && !all.matches("true|false")) {
            throw Refused.badParameter("all", "'" + all + "' is neither true nor false");
        }
        return comparisons.page(replays.get(id), replays.get(with), subjects, "true".equals(all), paging);
    }
}
