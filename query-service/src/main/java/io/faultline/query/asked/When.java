package io.faultline.query.asked;

import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The time parameters of every reading call, as they were given. */
public class When {

    @RestQuery
    @Parameter(
            description = "Valid time: the day to answer for, such as 2025-10-15; today (UTC) if left out",
            examples = @ExampleObject(name = "Mid-October 2025", value = "2025-10-15"))
    public @Nullable String asOf;

    @RestQuery
    @Parameter(
            description = "Known time: only what was known by then. An instant, a day (meaning its end; today means"
                    + " now), or `asOf` for what could be known on that very day; the latest if left out",
            examples = @ExampleObject(name = "As known then", value = "asOf"))
    public @Nullable String knownAt;

    @RestQuery
    @Parameter(
            description = "Answer from events up to this position only: reproduces a past answer for ever",
            examples = @ExampleObject(name = "The 2025 timeline", value = "88"))
    public @Nullable String position;

    @RestQuery
    @Parameter(
            description =
                    "`json`, `csv` or `ndjson`, and `parquet` for exports, where the call offers it; beats Accept",
            examples = @ExampleObject(name = "JSON", value = "json"))
    public @Nullable String format;

    @RestHeader("X-Faultline-Min-Position")
    @Parameter(
            description = "Wait until events up to this position are read, or answer 503: read your own writes",
            examples = @ExampleObject(name = "The 2025 timeline", value = "88"))
    public @Nullable String minPosition;
}
