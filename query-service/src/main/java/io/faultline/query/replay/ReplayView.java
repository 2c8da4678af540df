package io.faultline.query.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A replay as clients see it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Replay")
public record ReplayView(
        String id,

        @Schema(enumeration = {"queued", "running", "done", "failed", "cancelled"})
        ReplayStatus status,

        @Schema(description = "Position of the newest event that counts, pinned when the replay was asked for")
        long position,

        @Schema(description = "Frames that there will be") int target,
        @Schema(description = "Frames that are there") int framesDone,
        @Schema(description = "Frames a second so far") double framesPerSecond,

        @Schema(description = "Seconds that it is likely to take on; null before the first frame") @Nullable
        Long remainingSeconds,

        @Schema(description = "Bytes that its frames take") long bytes,
        Instant created,
        @Nullable Instant started,
        @Nullable Instant ended,

        @Schema(description = "Why it failed, null if it did not") @Nullable
        String failure,

        @Schema(description = "What was asked for, with ids in the place of names", implementation = Object.class)
        ReplayOrder order) {

    private static final int MOST_LISTED = 100;

    public static final String EXAMPLE = """
            {"id":"2025-by-month","status":"done","position":88,"target":12,"framesDone":12,"framesPerSecond":131.9,
             "remainingSeconds":0,"bytes":61402,"created":"2026-11-25T08:31:02.114Z","started":"2026-11-25T08:31:02.240Z",
             "ended":"2026-11-25T08:31:02.398Z","failure":null,
             "order":{"from":"2025-01-01","to":"2025-12-31","step":"P1M","subjects":["CN","US","nvidia"]}}""";

    public static ReplayView of(Replay replay) {
        return of(replay, replay.order());
    }

    /** As one of many: an order can be as large as a body may be. */
    public static ReplayView listed(Replay replay) {
        return of(replay, replay.order().shortened(MOST_LISTED));
    }

    private static ReplayView of(Replay replay, ReplayOrder order) {
        return new ReplayView(
                replay.id(),
                replay.status(),
                replay.position(),
                replay.frames(),
                replay.framesDone(),
                replay.framesPerSecond(),
                replay.remainingSeconds(),
                replay.bytes(),
                replay.created(),
                replay.started(),
                replay.ended(),
                replay.failure(),
                order);
    }

    /** @param next cursor of the page after, null on the last */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ReplayPage")
    public record Page(List<ReplayView> items, @Nullable String next) {

        public static final String EXAMPLE = "{\"items\":[" + ReplayView.EXAMPLE + "],\"next\":null}";
    }
}
