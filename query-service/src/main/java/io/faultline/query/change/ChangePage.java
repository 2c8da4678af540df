package io.faultline.query.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of changes. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ChangePage")
record ChangePage(
        @Schema(description = "Position after which the page begins")
        long after,

        @Schema(
                description =
                        "Position up to which it tells everything: ask again with it as `after` for what comes later")
        long position,

        List<Change> items,

        @Schema(description = "Cursor of the next page, null on the last") @Nullable
        String next) {

    static final String EXAMPLE = """
            {"after":32,"position":33,
             "items":[{"position":33,"op":"ADD","event":"ExportControlImposed","knownSince":"2026-11-23T18:22:33.146784Z",
                       "action":"us-h20-export-restriction","kind":"export-control","title":{"en":"…"},
                       "changes":[{"op":"ADD","subject":"CN","facet":"restrictionsFaced"},
                                  {"op":"ADD","subject":"US","facet":"restrictionsImposed"}]}],
             "next":"MzM"}""";
}
