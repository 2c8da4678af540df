package io.faultline.query.search;

import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What actions are looked for, as it was given. Everything that is given has to hold. */
public class Looking {

    @RestQuery
    @Parameter(
            description = "Whose state it touches: a country, bloc, region or company; a country also stands for its"
                    + " agencies",
            examples = @ExampleObject(name = "China", value = "CN"))
    public @Nullable String subject;

    @RestQuery
    @Parameter(
            description = "Kinds, separated by commas",
            examples = @ExampleObject(name = "Export controls", value = "export-control"))
    public @Nullable String kind;

    @RestQuery
    @Parameter(
            description = "Status on `asOf`: announced, adopted, in-force, suspended, pledged, contracted,"
                    + " partly-delivered, delivered or released",
            examples = @ExampleObject(name = "In force", value = "in-force"))
    public @Nullable String status;

    @RestQuery
    @Parameter(
            description = "A day on which a measure is in force, be it only possibly; no other than measures are",
            examples = @ExampleObject(name = "Mid-October 2025", value = "2025-10-15"))
    public @Nullable String inForceOn;

    @RestQuery
    @Parameter(
            description = "First day on which the date of its first milestone may lie",
            examples = @ExampleObject(name = "From 2025 on", value = "2025-01-01"))
    public @Nullable String from;

    @RestQuery
    @Parameter(
            description = "Last day on which the date of its first milestone may lie",
            examples = @ExampleObject(name = "Up to the end of 2025", value = "2025-12-31"))
    public @Nullable String to;

    @RestQuery
    @Parameter(
            description = "An instant or a day: only what has been held true as it is since then or later",
            examples = @ExampleObject(name = "Since 2025", value = "2025-01-01"))
    public @Nullable String changedSince;

    @RestQuery
    @Parameter(
            description =
                    "Words, each of which has to be in its title or tags in any language, in what an observation"
                            + " measures, or in a name or alias of a subject that it touches; of Chinese two characters or more",
            examples = @ExampleObject(name = "Rare earths", value = "稀土"))
    public @Nullable String q;
}
