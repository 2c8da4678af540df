package io.faultline.query.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event that is not in the answers because it, or one before it in its stream, could not be projected. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeadLetter(
        @Schema(description = "Position of the event in the log")
        long position,

        @Schema(description = "What it is one of the events of, and waits with: `action:` or `subject:` and an id")
        String stream,

        @Schema(description = "The action or observation that it is about, null for one about a subject") @Nullable
        String action,

        @Schema(description = "Name under which it is stored")
        String type,

        @Schema(description = "Revision that it is stored in") @Nullable
        String revision,

        @Schema(description = "What was wrong when it was last tried; null where it only follows another") @Nullable
        String cause,

        @Schema(description = "Position of the letter that its stream waits for, null where that is this one") @Nullable
        Long waitsFor,

        @Schema(description = "Since when it has been set aside")
        Instant since,

        @Schema(description = "How often it was tried in vain")
        int attempts,

        @Schema(description = "When its stream is next tried by itself, null where it never is") @Nullable
        Instant retryAt) {}
