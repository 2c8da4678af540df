package io.faultline.query.state.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When the world changes. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "WorldDays")
record WorldDaysAnswer(
        LocalDate asOf,

        @Schema(description = "Known time as asked, null for the latest") @Nullable
        String knownAt,

        @Schema(description = "Position of the newest event that this answer rests on")
        long position,

        @Schema(description = "The earliest first") List<DayOfChange> items) {

    static final String EXAMPLE = """
            {"asOf":"2025-10-15","knownAt":null,"position":88,
             "items":[{"date":"2025-10-01","subjects":251},{"date":"2025-10-31","subjects":251}]}""";

    /** A day on which something changes. */
    @Schema(name = "DayOfChange")
    record DayOfChange(
            LocalDate date,

            @Schema(description = "How many states change on it")
            int subjects) {}
}
