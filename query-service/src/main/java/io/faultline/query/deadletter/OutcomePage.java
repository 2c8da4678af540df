package io.faultline.query.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of dead letters, oldest first. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OutcomePage(List<Outcome> items, @Nullable String next) {

    public static final String EXAMPLE = """
            {"items": [{"id": 1, "position": 61, "stream": "action:us-h20-export-restriction", "type": "TariffImposed",
                        "revision": "1", "outcome": "discarded", "cause": "statement.newRate: 'true' is not a number",
                        "deadSince": "2025-11-23T18:06:07.236641Z", "attempts": 3,
                        "reason": "Written by a program under test; recorded again as 75.", "by": "operator",
                        "at": "2025-11-23T19:00:00Z"}],
             "next": null}
            """;
}
