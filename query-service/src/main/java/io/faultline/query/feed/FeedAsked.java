package io.faultline.query.feed;

import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which actions a feed is to have, as it was given. */
public class FeedAsked {

    @RestQuery
    @Parameter(
            description = "Whose states they touch: a country, bloc, region or company",
            examples = @ExampleObject(name = "China", value = "CN"))
    public @Nullable String subject;

    @RestQuery
    @Parameter(
            description = "Kinds, separated by commas",
            examples = @ExampleObject(name = "Export controls", value = "export-control"))
    public @Nullable String kind;

    @RestQuery
    @Parameter(
            description = "Number of actions, 1 to 200; 50 if left out",
            examples = @ExampleObject(name = "Ten", value = "10"))
    public @Nullable String limit;
}
