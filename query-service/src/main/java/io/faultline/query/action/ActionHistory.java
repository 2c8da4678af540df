package io.faultline.query.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultline.contract.event.ActionEvent.ActionCorrected;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.ActionReinstated;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.statement.Statement;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that was ever said about one action, in the order in which it was recorded. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ActionHistory")
record ActionHistory(String id, long position, List<Entry> items) {

    /** One event: what was said, since when it counts as known, by whom and why. */
    @Schema(name = "ActionHistoryEntry")
    record Entry(
            long position,

            @Schema(description = "Published name of the event", examples = "ExportControlImposed")
            String event,

            @Schema(description = "Known time") Instant knownSince,
            @Nullable String dataset,
            @Nullable String edition,
            @Nullable String recordedBy,

            @Schema(description = "Why it was corrected, retracted or reinstated") @Nullable
            String reason,

            @Schema(description = "The action that tells it rightly") @Nullable
            String replacedBy,

            @Nullable Statement statement) {

        static Entry of(ToldEvent told) {
            return switch (told.event()) {
                case ActionRecorded recorded -> entry(told, null, null);
                case ActionCorrected corrected -> entry(told, corrected.reason(), null);
                case ActionReinstated reinstated -> entry(told, reinstated.reason(), null);
                case ActionRetracted retracted ->
                    entry(
                            told,
                            retracted.reason(),
                            retracted.replacedBy() == null
                                    ? null
                                    : retracted.replacedBy().value());
            };
        }

        private static Entry entry(ToldEvent told, @Nullable String reason, @Nullable String replacedBy) {
            return new Entry(
                    told.position(),
                    told.type(),
                    told.event().provenance().knownSince(),
                    told.event().provenance().dataset(),
                    told.event().provenance().edition(),
                    told.event().provenance().recordedBy(),
                    reason,
                    replacedBy,
                    told.event().statement());
        }
    }
}
