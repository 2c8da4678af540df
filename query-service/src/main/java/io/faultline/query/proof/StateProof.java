package io.faultline.query.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.faultline.contract.event.ActionEvent.OfStep;
import io.faultline.contract.event.Provenance;
import io.faultline.query.action.Reasons;
import io.faultline.query.subject.SubjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rows of a state, each with the events that it rests on. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "StateProof")
record StateProof(
        SubjectRef subject,
        LocalDate asOf,

        @Schema(description = "Known time as asked, null for the latest") @Nullable
        String knownAt,

        @Schema(description = "Position of the newest event that the state rests on")
        long position,

        @Schema(description = "One for each row of the state, in its order")
        List<Item> items) {

    static final String EXAMPLE = """
            {"subject":{"type":"country","id":"CN","name":{"en":"China","zh-Hant":"中國"}},"asOf":"2025-10-15","knownAt":null,
             "position":79,"items":[
               {"facet":"restrictionsImposed","row":{"action":"cn-rare-earth-export-control-2025","since":"2025-10"},
                "events":[{"position":35,"event":"ExportControlImposed","about":"cn-rare-earth-export-control-2025",
                           "recordedAt":"2026-11-25T11:31:42.151032Z","knownSince":"2026-11-25T11:31:42.074150Z",
                           "dataset":"timeline-2025","edition":null,"recordedBy":null,"reason":null,"number":null}]}]}""";

    @Schema(name = "RowProof")
    record Item(
            String facet,

            @Schema(description = "The row as the state has it", implementation = Map.class) @JsonRawValue
            String row,

            @Schema(
                    description =
                            "The events that make it up, in the order of the log: those about its action, then those that"
                                    + " entered in the registry whom it comes through")
            List<Event> events) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "RestedOn")
    record Event(
            long position,

            @Schema(description = "Published name of the event", examples = "ExportControlImposed")
            String event,

            @Schema(description = "Id of the action or subject that it is about")
            String about,

            @Schema(description = "When it was recorded; null if the log no longer tells") @Nullable
            Instant recordedAt,

            @Schema(description = "Known time from which it counts")
            Instant knownSince,

            @Nullable String dataset,
            @Nullable String edition,
            @Nullable String recordedBy,

            @Schema(description = "Why it was corrected or reinstated") @Nullable
            String reason,

            @Schema(description = "Number of the step that it is about") @Nullable
            Integer number) {

        static Event of(Ground ground, @Nullable Instant recordedAt) {
            Provenance provenance = ground.event().provenance();
            return new Event(
                    ground.position(),
                    ground.type(),
                    ground.event().aggregateId(),
                    recordedAt,
                    provenance.knownSince(),
                    provenance.dataset(),
                    provenance.edition(),
                    provenance.recordedBy(),
                    Reasons.of(ground.event()),
                    ground.event() instanceof OfStep step ? step.number() : null);
        }
    }
}
