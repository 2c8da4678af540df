package io.faultline.query.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.ActionEvent.OfStatement;
import io.faultline.contract.event.ActionEvent.OfStep;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that was ever said about one action, in the order in which it was recorded. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ActionHistory")
record ActionHistory(String id, long position, List<Entry> items) {

    static final String EXAMPLE = """
            {"id":"us-h20-export-restriction","position":33,
             "items":[{"position":33,"event":"ExportControlImposed","knownSince":"2026-11-23T18:22:33.146784Z",
                       "dataset":"timeline-2025","statement":{"kind":"export-control","id":"us-h20-export-restriction"}}]}""";

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

            @Nullable Statement statement,

            @Schema(description = "Number of the step that it is about") @Nullable
            Integer number,

            @Nullable Step step) {

        static Entry of(ToldEvent told) {
            Provenance provenance = told.event().provenance();
            return new Entry(
                    told.position(),
                    told.type(),
                    provenance.knownSince(),
                    provenance.dataset(),
                    provenance.edition(),
                    provenance.recordedBy(),
                    Reasons.of(told.event()),
                    told.event() instanceof ActionRetracted retracted
                            ? Objects.toString(retracted.replacedBy(), null)
                            : null,
                    told.event() instanceof OfStatement about ? about.statement() : null,
                    told.event() instanceof OfStep about ? about.number() : null,
                    told.event() instanceof OfStep about ? about.step() : null);
        }
    }
}
