package io.faultline.query.history;

import io.faultline.query.asked.Asked;
import io.faultline.query.asked.When;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The two times that a state is compared between, as they were given. */
public class TwoTimes {

    @RestQuery
    @Parameter(
            description = "The day to compare from; `asOf` if left out",
            examples = @ExampleObject(name = "The begin of 2025", value = "2025-01-01"))
    public @Nullable String from;

    @RestQuery
    @Parameter(
            description = "The day to compare to; `asOf` if left out",
            examples = @ExampleObject(name = "The end of 2025", value = "2025-12-31"))
    public @Nullable String to;

    @RestQuery
    @Parameter(
            description = "Known time of the state compared from, as `knownAt`; `knownAt` if left out",
            examples = @ExampleObject(name = "As known then", value = "asOf"))
    public @Nullable String fromKnownAt;

    @RestQuery
    @Parameter(
            description = "Known time of the state compared to, as `knownAt`; `knownAt` if left out",
            examples = @ExampleObject(name = "As known then", value = "asOf"))
    public @Nullable String toKnownAt;

    @RestQuery
    @Parameter(
            description =
                    "`true` adds to each row `by`: the action, or the subject in the registry, and the event about it"
                            + " that made it come, go or change",
            examples = @ExampleObject(name = "With events", value = "true"))
    public @Nullable String includeEvents;

    Asked fromDay(When when) {
        return new Asked("from", from).or(new Asked("asOf", when.asOf));
    }

    Asked toDay(When when) {
        return new Asked("to", to).or(new Asked("asOf", when.asOf));
    }

    Asked fromKnown(When when) {
        return new Asked("fromKnownAt", fromKnownAt).or(new Asked("knownAt", when.knownAt));
    }

    Asked toKnown(When when) {
        return new Asked("toKnownAt", toKnownAt).or(new Asked("knownAt", when.knownAt));
    }
}
