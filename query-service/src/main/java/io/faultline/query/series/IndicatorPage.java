package io.faultline.query.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultline.contract.time.ImpreciseDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what is measured. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "IndicatorPage")
record IndicatorPage(
        LocalDate asOf,

        @Schema(description = "Known time as asked, null for the latest") @Nullable
        String knownAt,

        @Schema(description = "Position up to which events count; that of the first page on all pages")
        long position,

        List<Indicator> items,

        @Schema(description = "Cursor of the next page, null on the last") @Nullable
        String next) {

    static final String EXAMPLE = """
            {"asOf":"2025-12-31","knownAt":null,"position":89,
             "items":[{"id":"market-share","units":["percent"],"dimensions":["market"],"subjects":1,"values":2,
                       "first":"2022","last":"2025"}],
             "next":null}""";

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Indicator")
    record Indicator(
            String id,

            @Schema(description = "Units of its values") Collection<String> units,

            @Schema(description = "What else tells its values apart")
            Collection<String> dimensions,

            @Schema(description = "Number of subjects that it is measured for")
            int subjects,

            @Schema(description = "Number of values that are held true, undated ones included")
            int values,

            @Schema(description = "Its oldest date (EDTF), null if none is dated") @Nullable
            ImpreciseDate first,

            @Schema(description = "Its newest date (EDTF), null if none is dated") @Nullable
            ImpreciseDate last) {}
}
