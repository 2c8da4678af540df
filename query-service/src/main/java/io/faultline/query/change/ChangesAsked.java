package io.faultline.query.change;

import io.faultline.query.asked.When;
import io.faultline.query.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** From where on changes are wanted, as it was given. */
public class ChangesAsked {

    @RestQuery
    @Parameter(
            description =
                    "Position after which to begin; the begin of the log for a page, now for a stream if left out",
            examples = @ExampleObject(name = "From the begin", value = "0"))
    public @Nullable String after;

    @RestQuery
    @Parameter(
            description = "`json`, `csv` or `ndjson`; beats Accept",
            examples = @ExampleObject(name = "JSON", value = "json"))
    public @Nullable String format;

    @RestHeader("X-Faultline-Min-Position")
    @Parameter(
            description = "Wait until events up to this position are read, or answer 503: read your own writes",
            examples = @ExampleObject(name = "The 2025 timeline", value = "88"))
    public @Nullable String minPosition;

    /** @throws Refused if it is no position */
    long afterOr(long otherwise) {
        return after == null ? otherwise : position("after", after);
    }

    static long position(String name, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Refused.badParameter(name, "'" + text + "' is not a position such as 42");
        }
        return Long.parseLong(text);
    }

    When when() {
        When when = new When();
        when.minPosition = minPosition;
        return when;
    }
}
