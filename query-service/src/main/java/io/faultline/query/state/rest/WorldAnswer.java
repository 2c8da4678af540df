package io.faultline.query.state.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Every subject on one day. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "World")
record WorldAnswer(
        LocalDate asOf,

        @Schema(description = "Known time as asked, null for the latest") @Nullable
        String knownAt,

        @Schema(description = "Position of the newest event that this answer rests on")
        long position,

        @Schema(description = "Countries, blocs, regions and companies, each kind by id")
        List<SubjectSummary> items) {

    static final String EXAMPLE = """
            {"asOf":"2025-10-15","knownAt":null,"position":88,
             "items":[{"type":"country","id":"CN","name":{"en":"China"},
                       "facets":{"restrictionsImposed":2,"restrictionsFaced":8},"totals":{}}]}""";
}
