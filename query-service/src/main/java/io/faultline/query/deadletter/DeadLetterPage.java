package io.faultline.query.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param letters how many there are in all */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeadLetterPage(
        int letters,
        int streams,
        List<DeadLetter> items,
        @Nullable String next) {

    public static final String EXAMPLE = """
            {"letters": 1, "streams": 1,
             "items": [{"position": 61, "stream": "action:us-h20-export-restriction",
                        "action": "us-h20-export-restriction", "type": "TariffImposed", "revision": "1",
                        "cause": "statement.newRate: 'true' is not a number", "waitsFor": null,
                        "since": "2025-11-23T18:06:07.236641Z", "attempts": 3, "retryAt": "2025-11-23T18:13:07.236641Z"}],
             "next": null}
            """;
}
