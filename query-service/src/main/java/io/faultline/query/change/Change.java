package io.faultline.query.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultline.contract.Words;
import io.faultline.query.fact.Facet;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one event changed. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Change")
record Change(
        long position,

        @Schema(description = "ADD, MOD or RETRACT: what became of the action or the entry of the registry")
        Op op,

        @Schema(description = "Published name of the event", examples = "ExportControlImposed")
        String event,

        @Schema(description = "Known time from which it counts")
        Instant knownSince,

        @Schema(description = "Null for an event about the registry") @Nullable
        String action,

        @Nullable String kind,
        @Nullable Words title,

        @Schema(
                description =
                        "States that it changes by name, or by that of an agency; what they hand on to others is not listed")
        List<Touched> changes) {

    /** @param facet null where it may be any */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ChangedState")
    record Touched(
            @Schema(description = "ADD, MOD or RETRACT: what became of its rows in this facet")
            Op op,

            String subject,

            @Schema(description = "Null where an event about the registry may change any") @Nullable
            Facet facet) {}
}
