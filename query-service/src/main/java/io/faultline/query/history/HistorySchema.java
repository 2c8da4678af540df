package io.faultline.query.history;

import io.faultline.query.subject.SubjectRef;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shapes of histories and differences, for the API documentation. */
final class HistorySchema {

    static final String HISTORY = """
            {"subject":{"type":"company","id":"google","name":{"en":"Google"}},"asOf":"2025-10-15","knownAt":null,
             "position":65,"items":[{"from":null,"until":"2018-01-01","added":[],"removed":[],"changed":[]},
               {"from":"2018-01-01","until":"2025-02-04","added":[{"facet":"stances","row":{"action":"google-leaves",
                "kind":"stance","title":{"en":"Google leaves a defence project"},"since":"2018","until":null,
                "certainty":"possible","topic":"Project Maven","stand":"left"}}],"removed":[],"changed":[]}],
             "next":"NjU6MjAyNS0wMi0wNA"}""";

    static final String DIFFERENCE = """
            {"subject":{"type":"company","id":"google","name":{"en":"Google"}},"asOf":"2025-12-31","knownAt":null,
             "position":65,"from":{"asOf":"2025-01-01","knownAt":null},"to":{"asOf":"2025-12-31","knownAt":null},
             "added":[],"removed":[],"changed":[{"facet":"stances","before":{"action":"google-leaves"},
               "after":{"action":"google-returns-to-defence"}}]}""";

    private HistorySchema() {}

    @Schema(name = "History")
    record History(
            SubjectRef subject,
            String asOf,
            @Nullable String knownAt,
            long position,
            List<Interval> items,

            @Schema(description = "Cursor of the next page, null on the last") @Nullable
            String next) {}

    @Schema(name = "Interval", description = "Days on which the state stays the same, and what changed before them")
    record Interval(
            @Nullable String from,
            @Nullable String until,
            List<Placed> added,
            List<Placed> removed,
            List<Changed> changed) {}

    @Schema(name = "Difference")
    record Difference(
            SubjectRef subject,
            String asOf,
            @Nullable String knownAt,
            long position,
            Times from,
            Times to,
            List<Placed> added,
            List<Placed> removed,
            List<Changed> changed) {}

    @Schema(name = "Times")
    record Times(String asOf, @Nullable String knownAt) {}

    @Schema(name = "PlacedRow", description = "A row with the facet that it stands in")
    record Placed(
            String facet, Map<String, Object> row, @Nullable Doer by) {}

    @Schema(name = "ChangedRow", description = "A row of one facet and key that shows otherwise")
    record Changed(
            String facet,
            Map<String, Object> before,
            Map<String, Object> after,
            @Nullable Doer by) {}

    @Schema(
            name = "Doer",
            description =
                    "With `includeEvents=true`, who did it: what became known between the two, the step that is dated"
                            + " between them, the registry's entry that let it come no longer, or the statement by its own dates; null"
                            + " where nothing is known of the action any more")
    record Doer(
            @Nullable String action,

            @Schema(description = "In place of an action, whose entry it was") @Nullable
            String subject,

            @Schema(description = "Published name of the event", examples = "ActionEnded")
            String event,

            long position) {}
}
