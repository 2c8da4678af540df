package io.faultline.query.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the values of an indicator. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Series")
record SeriesPage(
        String indicator,
        LocalDate asOf,

        @Schema(description = "Known time as asked, null for the latest") @Nullable
        String knownAt,

        @Schema(description = "Position up to which events count; that of the first page on all pages")
        long position,

        @Schema(
                implementation = Value.class,
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.ARRAY)
        List<JsonNode> items,

        @Schema(description = "Cursor of the next page, null on the last") @Nullable
        String next) {

    static final String EXAMPLE = """
            {"indicator":"market-share","asOf":"2025-12-31","knownAt":null,"position":89,
             "items":[{"subject":"nvidia","indicator":"market-share","dimensions":{"market":"CN"},"since":"2022","value":95,
                       "unit":"percent","action":"market-share.nvidia.market-cn.2022","kind":"observation",
                       "title":{"en":"…"},"sources":[{"title":"…","locator":"24"}],"position":72,
                       "knownFrom":"2026-11-23T18:22:33.146784Z","knownUntil":null}],
             "next":null}""";

    /** A value as it is in the subject's state, and when it was known. */
    @Schema(name = "SeriesValue")
    record Value(
            String subject,
            String indicator,
            Map<String, String> dimensions,

            @Schema(description = "Its date (EDTF): a value holds from then on")
            String since,

            @Schema(description = "A number, or a label where the unit is `label`")
            Object value,

            String unit,

            @Schema(description = "Whether it was forecast") @Nullable
            Boolean forecast,

            String action,
            String kind,

            @Schema(description = "Actions that give another value for the same date") @Nullable
            List<String> contestedBy,

            @Schema(description = "Position of the newest event that it rests on")
            long position,

            @Schema(description = "Known time from which it counted")
            String knownFrom,

            @Schema(description = "Known time at which another took its place or it was retracted, null if none did")
            @Nullable
            String knownUntil) {}
}
