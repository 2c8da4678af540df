package io.faultline.query.replay.rest;

import io.faultline.contract.Problem;
import io.faultline.query.asked.Paging;
import io.faultline.query.export.sink.Sinks;
import io.faultline.query.export.sink.Table;
import io.faultline.query.format.Format;
import io.faultline.query.replay.Replay;
import io.faultline.query.replay.frame.FramePages;
import io.faultline.query.replay.job.Replays;
import io.faultline.query.replay.stream.Pace;
import io.faultline.query.replay.stream.ReplayStream;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The frames of a replay: in pages, as one table, or one after the other at a pace of the client's. */
@Path("/v1/replays/{id}/frames")
@Blocking
@Tag(name = "Replays")
public class FramesResource {

    private final Replays replays;
    private final FramePages pages;
    private final ReplayStream stream;
    private final Sinks sinks;

    FramesResource(Replays replays, FramePages pages, ReplayStream stream, Sinks sinks) {
        this.replays = replays;
        this.pages = pages;
        this.stream = stream;
        this.sinks = sinks;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV, Format.APPLICATION_NDJSON, Format.APPLICATION_PARQUET})
    @Operation(
            operationId = "replayFrames",
            summary = "Frames of a replay",
            description = "The frames that are there, oldest day first: the `states` of the subjects, as"
                    + " `/state` answers them for the same `asOf`, `knownAt`, `position` and `without`; the `changes` from"
                    + " the frame before; the `baselineDifference` from history as it was, for a replay that leaves out or"
                    + " supposes something; and the `unknownSubjects`, of whom nobody knew yet. While a replay runs, the"
                    + " last page has a `next` as well. CSV and Parquet have a line for every row, with the `part` that it"
                    + " stands in, of all frames unless `limit` or `cursor` is given. With `Accept: text/event-stream` the"
                    + " frames come as a stream, those to come included: the data of an event `frame` is an item as in a"
                    + " page, its id the day, from which `Last-Event-ID` resumes; `pace` says how fast, in frames a second"
                    + " (`2`) or as the time between them (`PT0.5S`); to pause is to close the stream and to resume. An"
                    + " event `end` with the replay comes last.")
    @APIResponse(
            responseCode = "200",
            description = "A page of frames",
            content =
                    @Content(
                            schema = @Schema(implementation = FrameSchema.Page.class),
                            examples = @ExampleObject(name = "2025 by month", value = FrameSchema.EXAMPLE)))
    @APIResponse(
            responseCode = "404",
            description = "`unknown-replay`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response frames(
            @RestPath
                    @Parameter(
                            description = "Id of a replay",
                            examples = @ExampleObject(name = "2025 by month", value = "2025-by-month"))
                    String id,
            @BeanParam FramesAsked asked,
            @BeanParam Paging paging,
            @Context HttpHeaders headers) {
        Replay replay = replays.get(id);
        Format format = Format.agreedIn(headers);
        if (format == Format.JSON || format == Format.NDJSON) {
            return Response.ok(pages.page(replay, paging, asked.after(null))).build();
        }
        Table table = pages.table(replay, paging, asked.after(null));
        return Response.ok((StreamingOutput) out -> sinks.write(table, format, out))
                .header("X-Faultline-Rests-On", replay.position())
                .build();
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @RestPath String id,
            @BeanParam FramesAsked asked,
            @RestQuery @Nullable String pace,
            @RestHeader("Last-Event-ID") @Nullable String lastEventId,
            @Context Sse sse) {
        return stream.frames(id, asked.after(lastEventId), Pace.of(pace), sse);
    }
}
