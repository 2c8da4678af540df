package io.faultline.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many actions and observations there are, group by group. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ActionCounts")
record Tally(
        LocalDate asOf,

        @Schema(description = "Known time as asked, null for the latest") @Nullable
        String knownAt,

        @Schema(description = "Position up to which events count")
        long position,

        String by,

        @Schema(description = "What is counted") String unit,

        @Schema(description = "Number of actions and observations, each once")
        long total,

        List<Group> items) {

    static final String EXAMPLE = """
            {"asOf":"2025-10-15","knownAt":null,"position":79,"by":"kind",
             "unit":"actions and observations, each once","total":59,
             "items":[{"key":"observation","count":17},{"key":"export-control","count":8}]}""";

    /** @param key a kind, month or id of a subject; null for what has none */
    @Schema(name = "ActionCount")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Group(
            @Schema(
                    description = "Kind, month or id of a subject; a date that spans months as given; null for undated"
                            + " ones")
            @Nullable
            String key,

            long count) {}
}
