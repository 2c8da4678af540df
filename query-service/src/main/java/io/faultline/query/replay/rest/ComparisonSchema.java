package io.faultline.query.replay.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a comparison, for the API documentation. */
@Schema(name = "ReplayComparison")
record ComparisonSchema(
        Side left,
        Side right,
        long position,
        List<Line> items,

        @Schema(description = "Cursor of the next page, null on the last") @Nullable
        String next) {

    static final String EXAMPLE = """
            {"left":{"replay":"2025-by-month","position":88},"right":{"replay":"2025-without-expansion","position":88},
             "position":88,"items":[{"asOf":"2025-10-01","subject":"CN","facet":"restrictionsImposed","measure":"count",
               "indicator":null,"dimensions":null,"unit":null,"type":null,"left":2,"right":0,"difference":-2}],"next":null}""";

    @Schema(name = "ComparedReplay")
    record Side(String replay, long position) {}

    @Schema(name = "ComparedMeasure")
    record Line(
            String asOf,
            String subject,
            String facet,

            @Schema(enumeration = {"count", "inForce", "total", "value"})
            String measure,

            @Nullable String indicator,
            @Nullable Map<String, String> dimensions,

            @Schema(description = "Of a value; the currency of a total") @Nullable
            String unit,

            @Schema(
                    description = "Of the amounts of a total",
                    enumeration = {"announced", "committed", "obligated", "disbursed"})
            @Nullable
            String type,

            @Schema(description = "A number, or the label of a value that is none; null where nobody gives one")
            @Nullable
            Object left,

            @Nullable Object right,

            @Schema(description = "Right less left, null where one of them is no number") @Nullable
            BigDecimal difference) {}
}
