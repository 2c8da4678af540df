package io.faultline.query.state.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of subjects by id. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "SubjectPage")
record SubjectPage(
        LocalDate asOf,

        @Schema(description = "Known time as asked, null for the latest") @Nullable
        String knownAt,

        @Schema(description = "Position of the newest event that this answer rests on")
        long position,

        List<SubjectSummary> items,

        @Schema(description = "Cursor of the next page, null on the last") @Nullable
        String next) {

    static final String EXAMPLE = """
            {"asOf":"2025-10-15","knownAt":null,"position":79,
             "items":[{"type":"country","id":"CN","name":{"en":"China"},
                       "facets":{"restrictionsImposed":2,"restrictionsFaced":8}}],
             "next":"Q04"}""";
}
