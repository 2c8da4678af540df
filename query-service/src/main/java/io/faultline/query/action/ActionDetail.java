package io.faultline.query.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step;
import io.faultline.query.fact.Course;
import io.faultline.query.fact.Phase;
import io.faultline.query.fact.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One action or observation: its statement and steps as known at one point, and how it stands on a day. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ActionDetail")
record ActionDetail(
        @Schema(description = "The full statement, as first stated or last corrected")
        Statement statement,

        @Schema(description = "The steps that it went through, by number")
        List<StepDetail> steps,

        @Schema(description = "The day answered for") LocalDate asOf,

        @Schema(description = "Known time as asked, null for the latest") @Nullable
        String knownAt,

        @Schema(description = "Position of the newest event that this rests on")
        long position,

        @Schema(description = "Number of events about it up to that position")
        int version,

        @Schema(description = "Furthest milestone reached on the day, null if none") @Nullable
        String status,

        @Schema(description = "Whether a measure binds on the day")
        boolean inForce,

        @Schema(description = "Since when it has been so (EDTF)") @Nullable
        String since,

        @Schema(description = "Since when it has had this status (EDTF)") @Nullable
        String statusSince,

        @Schema(description = "First day on which it no longer holds (EDTF)") @Nullable
        String until,

        @Schema(description = "certain or possible, null where nothing holds on the day") @Nullable
        String certainty,

        @Schema(description = "Codes of GTA, MAST, DPA and CAMEO for its kind")
        List<String> schemes) {

    static final String EXAMPLE = """
            {"statement":{"kind":"export-control","id":"us-h20-export-restriction","title":{"en":"…"},
               "sources":[{"title":"…","locator":"12"}],"effective":"2025-04","imposedBy":"US","targets":["CN"],
               "goods":["nvidia-h20"]},
             "steps":[],"asOf":"2025-05-01","knownAt":null,"position":33,"version":1,"status":"in-force","inForce":true,
             "since":"2025-04","statusSince":"2025-04","until":null,"certainty":"certain","schemes":["GTA:19"]}""";

    /** A step, and whether it changes anything: one that a correction made meaningless does not. */
    @Schema(name = "StepDetail")
    record StepDetail(int number, Step step, boolean hasEffect) {}

    static ActionDetail of(
            Course course,
            List<StepDetail> steps,
            @Nullable Phase phase,
            LocalDate asOf,
            @Nullable String knownAt,
            long position,
            int version) {
        return new ActionDetail(
                course.statement(),
                steps,
                asOf,
                knownAt,
                position,
                version,
                phase == null ? null : Objects.toString(phase.status(), null),
                phase != null && phase.status() == Status.IN_FORCE,
                phase == null ? null : Objects.toString(phase.since(), null),
                phase == null ? null : Objects.toString(phase.statusSince(), null),
                phase == null ? null : Objects.toString(phase.until(), null),
                phase == null ? null : phase.certain() ? "certain" : "possible",
                List.of(Kinds.of(course.statement()).schemes()));
    }
}
