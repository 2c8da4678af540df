package io.faultline.query.series;

import io.faultline.query.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which values of an indicator are wanted, as it was given. */
public class SeriesAsked {

    @RestQuery
    @Parameter(
            description = "Whose values: a country, bloc, region or company; a country also stands for its agencies",
            examples = @ExampleObject(name = "NVIDIA", value = "nvidia"))
    public @Nullable String subject;

    @RestQuery
    @Parameter(
            description = "First day on which the date of a value may lie",
            examples = @ExampleObject(name = "From 2025 on", value = "2025-01-01"))
    public @Nullable String from;

    @RestQuery
    @Parameter(
            description = "Last day on which the date of a value may lie",
            examples = @ExampleObject(name = "Up to the end of 2025", value = "2025-12-31"))
    public @Nullable String to;

    @RestQuery
    @Parameter(
            description = "`latest`, which is the default, for one value a date as known at `knownAt`; `all` for every"
                    + " value that ever counted up to then, with the known times between which it did",
            examples = @ExampleObject(name = "All", value = "all"))
    public @Nullable String vintages;

    boolean isEveryVintageWanted() {
        return switch (vintages == null ? "latest" : vintages) {
            case "latest" -> false;
            case "all" -> true;
            default -> throw Refused.badParameter("vintages", "'" + vintages + "' is neither latest nor all");
        };
    }
}
