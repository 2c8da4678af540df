package io.faultline.query.rebuild.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the facts that answer are, and how far they have come. */
@Schema(name = "Projections")
record ProjectionsView(
        @Schema(description = "Position up to which this node has read the log")
        long position,

        @Schema(description = "Position of the newest event in the log")
        long target,

        @Schema(description = "Events that are still to be read")
        long lag,

        @Schema(description = "Version of the derivation that this node's code has")
        int derivation,

        @Schema(description = "The live facts, those being filled and those soon to be dropped; the newest first")
        List<GenerationView> generations,

        @Schema(description = "The rebuild that is under way, else the last one") @Nullable
        RebuildView rebuild) {

    /**
     * @param status filling, live, or retired: no longer asked, and dropped some minutes later
     * @param derivation version of the derivation that made it
     * @param since when it got its status
     */
    @Schema(name = "Generation")
    record GenerationView(int number, String status, int derivation, Instant since) {}

    static final String EXAMPLE = """
            {"position": 129161, "target": 129161, "lag": 0, "derivation": 5,
             "generations": [{"number": 2, "status": "live", "derivation": 5, "since": "2025-11-25T08:00:06Z"},
                             {"number": 1, "status": "retired", "derivation": 5, "since": "2025-11-25T08:00:06Z"}],
             "rebuild": """ + RebuildView.EXAMPLE + "}";
}
