package io.faultline.query.state.rest;

import io.faultline.query.subject.SubjectRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a state, for the API documentation. */
@Schema(name = "State")
record StateSchema(
        SubjectRef subject,

        @Schema(description = "The day answered for", examples = "2025-10-15")
        String asOf,

        @Schema(description = "Known time as asked, null for the latest") @Nullable
        String knownAt,

        @Schema(description = "Position of the newest event that this answer rests on", examples = "61")
        long position,

        @Schema(description = "First day of the days on which this answer is the same, null if unbounded") @Nullable
        String constantFrom,

        @Schema(description = "First day after them, null if unbounded") @Nullable
        String constantUntil,

        @Schema(description = "Rows by facet; a facet with no row is an empty array")
        Map<String, List<RowSchema>> facets,

        @Schema(description = "Money in the rows shown, per facet, currency and type")
        Map<String, List<TotalSchema>> totals) {

    static final String EXAMPLE = """
            {"subject":{"type":"company","id":"google","name":{"en":"Google"}},
             "asOf":"2025-07-15","knownAt":null,"position":65,"constantFrom":"2025-07-01","constantUntil":"2025-07-31",
             "facets":{"stances":[{"action":"google-returns-to-defence","kind":"stance",
               "title":{"en":"Google returns to defence work"},"since":"2025-07","until":null,"certainty":"possible",
               "holder":"google","topic":"Project Maven","stand":"returned","sources":[{"title":"…","locator":"28"}]}]},
             "totals":{}}""";

    /** A row: what these fields say, and the fields of its kind. */
    @Schema(name = "Row", additionalProperties = Object.class)
    record RowSchema(
            String action,
            String kind,
            Map<String, String> title,

            @Schema(description = "Furthest milestone reached; only of kinds with milestones") @Nullable
            String status,

            @Schema(description = "Whether it binds; only of measures") @Nullable
            Boolean inForce,

            @Schema(description = "Since when it has been so, as precise as its source (EDTF)") @Nullable
            String since,

            @Schema(description = "Since when it has had this status (EDTF)") @Nullable
            String statusSince,

            @Schema(description = "First day on which it no longer holds (EDTF)") @Nullable
            String until,

            @Schema(enumeration = {"certain", "possible"}) String certainty,

            @Schema(description = "Through whom it comes, if not the subject's own") @Nullable
            List<String> via,

            @Schema(description = "Actions that give another value for the same date") @Nullable
            List<String> contestedBy,

            List<Map<String, Object>> sources) {}

    @Schema(name = "Total")
    record TotalSchema(
            @Schema(examples = "USD") String currency,
            @Schema(examples = "600000000000") BigDecimal amount,

            @Schema(enumeration = {"announced", "committed", "obligated", "disbursed"})
            String type) {}
}
