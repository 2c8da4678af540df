package io.faultline.query.history;

import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The days that a history is asked for, as they were given. */
public class Between {

    @RestQuery
    @Parameter(
            description = "First day of the history; from the beginning of time if left out",
            examples = @ExampleObject(name = "2025", value = "2025-01-01"))
    public @Nullable String from;

    @RestQuery
    @Parameter(
            description = "Last day of the history; all that is planned is included if left out",
            examples = @ExampleObject(name = "2025", value = "2025-12-31"))
    public @Nullable String to;

    @RestQuery
    @Parameter(
            description =
                    "`true` adds to each row `by`: the action, or the subject in the registry, and the event about it"
                            + " that made it come, go or change",
            examples = @ExampleObject(name = "With events", value = "true"))
    public @Nullable String includeEvents;
}
