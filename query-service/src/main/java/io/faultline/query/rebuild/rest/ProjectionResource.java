package io.faultline.query.rebuild.rest;

import io.faultline.query.fact.Facts;
import io.faultline.query.generation.GenerationTables;
import io.faultline.query.intake.log.WholeLog;
import io.faultline.query.projection.Watermark;
import io.faultline.query.rebuild.Rebuilds;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far the facts have come. */
@Path("/v1/projections")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Projections")
public class ProjectionResource {

    private final Rebuilds rebuilds;
    private final GenerationTables tables;
    private final WholeLog log;
    private final Watermark watermark;
    private final Clock clock;

    ProjectionResource(Rebuilds rebuilds, GenerationTables tables, WholeLog log, Watermark watermark, Clock clock) {
        this.rebuilds = rebuilds;
        this.tables = tables;
        this.log = log;
        this.watermark = watermark;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "projections",
            summary = "How far the facts have come",
            description = "What this node has read of the log, the generations of facts, and the last rebuild.")
    @APIResponse(
            responseCode = "200",
            description = "The state of the projection",
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectionsView.class),
                            examples = @ExampleObject(name = "After a rebuild", value = ProjectionsView.EXAMPLE)))
    public ProjectionsView projections() {
        long newest = log.newest();
        long position = watermark.position();
        return new ProjectionsView(
                position,
                Math.max(newest, position),
                Math.max(0, newest - position),
                Facts.DERIVATION_VERSION,
                tables.kept().stream()
                        .map(kept -> new ProjectionsView.GenerationView(
                                kept.generation().number(),
                                kept.status(),
                                kept.generation().derivation(),
                                kept.since()))
                        .toList(),
                rebuilds.newest(1, Long.MAX_VALUE).stream()
                        .findFirst()
                        .map(rebuild -> RebuildView.of(rebuild, clock.instant()))
                        .orElse(null));
    }
}
