package io.faultline.query.replay.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of an order for a replay, for the API documentation. */
@Schema(name = "ReplayOrder")
record OrderSchema(
        @Schema(
                description = "A name to find it by: `[a-z0-9][a-z0-9.-]{0,127}`; one is made up if left out",
                examples = "2025-by-month")
        @Nullable
        String id,

        @Schema(description = "Day of the first frame", examples = "2025-01-01")
        String from,

        @Schema(description = "Last day that a frame may have; today if left out", examples = "2025-12-31") @Nullable
        String to,

        @Schema(description = "ISO 8601 period from frame to frame, `P1M` if left out", examples = "P1M") @Nullable
        String step,

        @Schema(
                description = "Countries, blocs, regions and companies, by id or name",
                examples = "[\"CN\", \"nvidia\"]")
        List<String> subjects,

        @Schema(description = "Kinds of actions whose rows show, and are counted in totals; all if left out") @Nullable
        List<String> kinds,

        @Schema(
                description =
                        "An instant, a day (meaning its end), or `asOf`: each frame as it was known on its own day;"
                                + " the latest if left out")
        @Nullable
        String knownAt,

        @Schema(
                description = "What to leave out, as if it had never been recorded. A list of ids of actions stands for"
                        + " an object with those `actions` alone")
        @Nullable
        Without without,

        @Schema(description = "With `without`: also what answers those actions or is a part of them, to any depth")
        @Nullable
        Boolean cascade,

        @Schema(
                description = "Statements that are supposed beside those of the log, as `POST /v1/actions` of"
                        + " timeline-service takes them, observations too; with ids that are not recorded yet. They are"
                        + " seen in the frames of this replay only, and stay whatever is left out")
        @Nullable
        List<Map<String, Object>> overlay,

        @Schema(description = "Events up to this position count; those up to the newest that is read if left out")
        @Nullable
        Long position) {

    static final String AS_IT_WAS = """
            {"id":"2025-by-month","from":"2025-01-01","to":"2025-12-31","step":"P1M","subjects":["CN","US","nvidia"]}""";

    static final String WITHOUT = """
            {"id":"2025-without-expansion","from":"2025-01-01","to":"2025-12-31","step":"P1M",
             "subjects":["CN","US","nvidia"],"without":["us-export-control-expansion-2025"],"cascade":true}""";

    static final String SUPPOSED = """
            {"id":"2025-with-licence","from":"2025-01-01","to":"2025-12-31","step":"P1M","subjects":["CN","NL"],
             "overlay":[{"kind":"export-control","id":"nl-duv-licence","title":{"en":"The Netherlands licenses DUV exports"},
               "imposedBy":"NL","targets":["China"],"goods":["immersion DUV machines"],"effective":"2025-06-01",
               "sources":[{"title":"A thought"}]}]}""";

    /** Any of these may name an action. */
    @Schema(name = "LeftOut")
    record Without(
            @Schema(description = "Ids of actions and observations") @Nullable
            List<String> actions,

            @Schema(description = "Every action of these kinds") @Nullable
            List<String> kinds,

            @Schema(description = "Every action with a row of its own in the state of one of these") @Nullable
            List<String> subjects) {}
}
