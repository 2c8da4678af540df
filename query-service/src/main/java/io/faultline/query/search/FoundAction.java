package io.faultline.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultline.contract.Words;
import io.faultline.query.fact.Phase;
import io.faultline.query.fact.Status;
import io.faultline.query.standing.Standing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An action or observation in a list, and how it stands on a day. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "FoundAction")
public record FoundAction(
        String id,
        String kind,

        @Schema(description = "By language; null for observations without one") @Nullable
        Words title,

        @Schema(description = "Date of its first milestone (EDTF), null if undated") @Nullable
        String date,

        @Schema(description = "Furthest milestone reached on the day, null if none") @Nullable
        String status,

        @Schema(description = "Whether a measure binds on the day")
        boolean inForce,

        @Schema(description = "First day on which it no longer holds (EDTF)") @Nullable
        String until,

        @Schema(description = "certain or possible, null where nothing holds on the day") @Nullable
        String certainty,

        @Schema(description = "Ids of the subjects whose states it touches")
        Collection<String> subjects,

        @Schema(description = "Position of the newest event that this rests on")
        long position) {

    public static FoundAction of(Standing standing, LocalDate day) {
        Phase phase = standing.on(day);
        List<String> subjects =
                standing.subjects().stream().map(subject -> subject.value()).toList();
        return new FoundAction(
                standing.id(),
                standing.kind(),
                standing.statement().about().title(),
                Objects.toString(standing.date(), null),
                phase == null ? null : Objects.toString(phase.status(), null),
                phase != null && phase.status() == Status.IN_FORCE,
                phase == null ? null : Objects.toString(phase.until(), null),
                phase == null ? null : phase.certain() ? "certain" : "possible",
                subjects,
                standing.position());
    }
}
