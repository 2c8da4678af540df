package io.faultline.query.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a dead letter. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Outcome(
        long id,

        @Schema(description = "Position of the event in the log")
        long position,

        @Schema(description = "What it is one of the events of: `action:` or `subject:` and an id")
        String stream,

        String type,
        @Nullable String revision,

        @Schema(description = "`projected` or `discarded`") String outcome,

        @Schema(description = "What had been wrong, null where it only followed another") @Nullable
        String cause,

        @Schema(description = "Since when it had been set aside")
        Instant deadSince,

        @Schema(description = "How often it had been tried in vain")
        int attempts,

        @Schema(description = "Why it was discarded") @Nullable
        String reason,

        @Schema(description = "Who asked for it; `schedule` where nobody did")
        String by,

        Instant at) {}
