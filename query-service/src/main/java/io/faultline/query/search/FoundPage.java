package io.faultline.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultline.query.search.Searches.Found;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of actions and observations. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ActionPage")
record FoundPage(
        LocalDate asOf,

        @Schema(description = "Known time as asked, null for the latest") @Nullable
        String knownAt,

        @Schema(description = "Position up to which events count; that of the first page on all pages")
        long position,

        List<FoundAction> items,

        @Schema(description = "Cursor of the next page, null on the last") @Nullable
        String next) {

    static final String EXAMPLE = """
            {"asOf":"2025-10-15","knownAt":null,"position":79,
             "items":[{"id":"us-h20-export-restriction","kind":"export-control","title":{"en":"…"},"date":"2025-04",
                       "status":"in-force","inForce":true,"until":null,"certainty":"certain",
                       "subjects":["CN","US","nvidia"],"position":33}],
             "next":null}""";

    static FoundPage of(Found found, @Nullable String knownAt) {
        return new FoundPage(
                found.asOf(),
                knownAt,
                found.known().position(),
                found.items().stream()
                        .map(one -> FoundAction.of(one, found.asOf()))
                        .toList(),
                found.next());
    }
}
