package io.faultline.query.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import io.faultline.query.fact.Phase;
import io.faultline.query.fact.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One action or observation: its statement as known at one point, and how it stands on a day. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ActionDetail")
record ActionDetail(
        @Schema(description = "The full statement") Statement statement,
        @Schema(description = "The day answered for") LocalDate asOf,

        @Schema(description = "Known time as asked, null for the latest") @Nullable
        String knownAt,

        @Schema(description = "Position of the event that the statement rests on")
        long position,

        @Schema(description = "Since when the statement is known")
        Instant knownSince,

        @Schema(description = "Number of events about it up to that position")
        int version,

        @Schema(description = "Furthest milestone reached on the day, null if none") @Nullable
        String status,

        @Schema(description = "Whether a measure binds on the day")
        boolean inForce,

        @Schema(description = "Since when it has been so (EDTF)") @Nullable
        String since,

        @Schema(description = "First day on which it no longer holds (EDTF)") @Nullable
        String until,

        @Schema(description = "certain or possible, null where nothing holds on the day") @Nullable
        String certainty,

        @Schema(description = "Codes of GTA, MAST, DPA and CAMEO for its kind")
        List<String> schemes) {

    static ActionDetail of(
            ToldEvent told,
            Statement statement,
            @Nullable Phase phase,
            LocalDate asOf,
            @Nullable String knownAt,
            int version) {
        return new ActionDetail(
                statement,
                asOf,
                knownAt,
                told.position(),
                told.event().provenance().knownSince(),
                version,
                phase == null ? null : Objects.toString(phase.status(), null),
                phase != null && phase.status() == Status.IN_FORCE,
                phase == null ? null : Objects.toString(phase.since(), null),
                phase == null ? null : Objects.toString(phase.until(), null),
                phase == null ? null : phase.certain() ? "certain" : "possible",
                List.of(Kinds.of(statement).schemes()));
    }
}
