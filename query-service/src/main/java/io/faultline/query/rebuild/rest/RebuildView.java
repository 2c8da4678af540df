package io.faultline.query.rebuild.rest;

import io.faultline.query.rebuild.Rebuild;
import io.faultline.query.rebuild.RebuildStatus;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rebuild, as it is told. */
@Schema(name = "Rebuild")
record RebuildView(
        String id,

        @Schema(description = "queued, running, verifying, switched, failed or cancelled")
        RebuildStatus status,

        @Schema(description = "Why it was asked for") String reason,

        @Schema(description = "Whether it switches even where the new facts differ from the live ones")
        boolean force,

        Instant requestedAt,

        @Schema(description = "When the last attempt began") @Nullable
        Instant startedAt,

        @Nullable Instant endedAt,

        @Schema(description = "How often it was begun: once more after each node that was killed")
        int attempts,

        @Schema(description = "Number of the generation that is filled or was switched to") @Nullable
        Integer generation,

        @Schema(description = "Events that are in the new generation")
        long position,

        @Schema(description = "Events that are to be in it") @Nullable
        Long target,

        @Schema(description = "Events a second, from the beginning of the attempt") @Nullable
        Double rate,

        @Schema(description = "Seconds until all events are in it, at that rate") @Nullable
        Long remainingSeconds,

        @Schema(description = "Why it failed") @Nullable String failure) {

    static final String EXAMPLE = """
            {"id": "1", "status": "switched", "reason": "asked for", "force": false,
             "requestedAt": "2025-11-25T08:00:00Z", "startedAt": "2025-11-25T08:00:00Z", "endedAt": "2025-11-25T08:00:06Z",
             "attempts": 1, "generation": 2, "position": 129161, "target": 129161, "rate": 25311.5}""";

    static RebuildView of(Rebuild rebuild, Instant now) {
        Double rate = rate(rebuild, now);
        return new RebuildView(
                String.valueOf(rebuild.number()),
                rebuild.status(),
                rebuild.reason(),
                rebuild.forced(),
                rebuild.requestedAt(),
                rebuild.startedAt(),
                rebuild.endedAt(),
                rebuild.attempts(),
                rebuild.generation(),
                rebuild.projected(),
                rebuild.target(),
                rate,
                remaining(rebuild, rate),
                rebuild.failure());
    }

    private static @Nullable Double rate(Rebuild rebuild, Instant now) {
        if (rebuild.startedAt() == null || rebuild.projected() == 0) {
            return null;
        }
        Instant until = rebuild.endedAt() == null ? now : rebuild.endedAt();
        long millis = Math.max(1, Duration.between(rebuild.startedAt(), until).toMillis());
        return Math.round(rebuild.projected() * 10_000.0 / millis) / 10.0;
    }

    private static @Nullable Long remaining(Rebuild rebuild, @Nullable Double rate) {
        return rate == null || rebuild.target() == null || !rebuild.status().isUnderWay()
                ? null
                : Math.round((rebuild.target() - rebuild.projected()) / rate);
    }
}
