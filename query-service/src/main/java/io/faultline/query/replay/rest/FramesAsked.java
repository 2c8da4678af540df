package io.faultline.query.replay.rest;

import io.faultline.query.problem.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** From where on and how frames are wanted, as it was given. */
public class FramesAsked {

    @RestQuery
    @Parameter(
            description = "Begin with the first frame after this day",
            examples = @ExampleObject(name = "From July on", value = "2025-06-30"))
    public @Nullable String after;

    @RestQuery
    @Parameter(
            description = "`json`, `csv`, `ndjson` or `parquet`; beats Accept",
            examples = @ExampleObject(name = "JSON", value = "json"))
    public @Nullable String format;

    /** @param lastEventId id of the last frame that the client has */
    @Nullable
    LocalDate after(@Nullable String lastEventId) {
        return lastEventId == null || lastEventId.isEmpty() ? day("after", after) : day("Last-Event-ID", lastEventId);
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw Refused.badParameter(name, "'" + text + "' is not a day such as 2025-10-15");
        }
    }
}
