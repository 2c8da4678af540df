package io.faultline.query.replay.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shapes of frames, for the API documentation. */
final class FrameSchema {

    static final String EXAMPLE = """
            {"replay":"2025-by-month","status":"done","position":88,"items":[{"asOf":"2025-01-01","knownAt":null,
              "states":[{"subject":{"type":"company","id":"google","name":{"en":"Google"}},"asOf":"2025-01-01",
                "knownAt":null,"position":65,"constantFrom":"2018-01-01","constantUntil":"2025-02-01",
                "facets":{"stances":[]},"totals":{}}],
              "changes":[],"baselineDifference":[],"unknownSubjects":[]}],"next":"ZnJhbWUgMQ"}""";

    private FrameSchema() {}

    @Schema(name = "FramePage")
    record Page(
            @Schema(description = "Id of the replay") String replay,

            @Schema(enumeration = {"queued", "running", "done", "failed", "cancelled"})
            String status,

            long position,
            List<Frame> items,

            @Schema(description = "Cursor of the next page, null on the last of a replay that is over") @Nullable
            String next) {}

    @Schema(name = "Frame", description = "How the subjects stood on one day")
    record Frame(
            String asOf,
            @Nullable String knownAt,

            @Schema(description = "As `/state` answers them, in the order in which the subjects were asked for")
            List<Map<String, Object>> states,

            @Schema(description = "From the frame before, for each subject that changed; none in the first frame")
            List<Differing> changes,

            @Schema(description = "From history as it was, for each subject that differs")
            List<Differing> baselineDifference,

            @Schema(description = "Subjects of whom nobody knew yet")
            List<String> unknownSubjects) {}

    @Schema(name = "SubjectDifference", description = "How one subject's state differs")
    record Differing(
            String subject,
            List<Map<String, Object>> added,
            List<Map<String, Object>> removed,
            List<Map<String, Object>> changed) {}
}
