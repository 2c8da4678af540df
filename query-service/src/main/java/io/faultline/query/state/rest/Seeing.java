package io.faultline.query.state.rest;

import io.faultline.contract.ActionId;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Reading;
import io.faultline.query.problem.Refused;
import io.faultline.query.state.View;
import io.faultline.query.subject.SubjectType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters that say what of a state to show, as they were given. */
public class Seeing {

    @RestQuery
    @Parameter(
            description = "Facets to show, separated by commas; all if left out",
            examples = @ExampleObject(name = "Indicators only", value = "indicators"))
    public @Nullable String facets;

    @RestQuery
    @Parameter(
            description = "`certain` drops what is only possible on that day; `possible` is the default",
            examples = @ExampleObject(name = "What is certain", value = "certain"))
    public @Nullable String certainty;

    @RestQuery
    @Parameter(
            description = "`false` leaves out what comes through blocs, the world and companies at home there",
            examples = @ExampleObject(name = "Its own only", value = "false"))
    public @Nullable String inherited;

    @RestQuery
    @Parameter(
            description = "`true` also shows what the sources give no date for",
            examples = @ExampleObject(name = "Undated too", value = "true"))
    public @Nullable String includeUndated;

    @RestQuery
    @Parameter(
            description = "Ids of actions to leave out, separated by commas: what if they had never happened",
            examples = @ExampleObject(name = "Without the US expansion", value = "us-export-control-expansion-2025"))
    public @Nullable String without;

    @RestQuery
    @Parameter(
            description = "With `without`: `true` also leaves out what answers those actions or is a part of them, to"
                    + " any depth",
            examples = @ExampleObject(name = "With what answers it", value = "true"))
    public @Nullable String cascade;

    View view() {
        return new View(
                reading(),
                flag("includeUndated", includeUndated, false),
                flag("inherited", inherited, true),
                without());
    }

    boolean cascades() {
        return flag("cascade", cascade, false);
    }

    /** @throws Refused for a facet that such a subject does not have */
    public List<Facet> facetsOf(SubjectType type) {
        List<Facet> offered = type.isPlace() ? Facet.ofPlaces() : Facet.ofCompanies();
        if (facets == null) {
            return offered;
        }
        List<Facet> wanted = new ArrayList<>();
        for (String name : parts(facets)) {
            wanted.add(Facet.named(name)
                    .filter(offered::contains)
                    .orElseThrow(() -> Refused.badParameter(
                            "facets", "'" + name + "' is not a facet of a " + type + "; known are " + names(offered))));
        }
        return wanted;
    }

    private Reading reading() {
        return switch (certainty == null ? "possible" : certainty) {
            case "possible" -> Reading.POSSIBLE;
            case "certain" -> Reading.CERTAIN;
            default -> throw Refused.badParameter("certainty", "'" + certainty + "' is neither possible nor certain");
        };
    }

    private static boolean flag(String name, @Nullable String given, boolean otherwise) {
        return switch (given == null ? String.valueOf(otherwise) : given) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refused.badParameter(name, "'" + given + "' is neither true nor false");
        };
    }

    private Set<ActionId> without() {
        Set<ActionId> left = new TreeSet<>();
        for (String id : without == null ? List.<String>of() : parts(without)) {
            try {
                left.add(new ActionId(id));
            } catch (IllegalArgumentException malformed) {
                throw Refused.badParameter("without", String.valueOf(malformed.getMessage()));
            }
        }
        return left;
    }

    private static List<String> parts(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }

    private static String names(List<Facet> facets) {
        return String.join(", ", facets.stream().map(Facet::json).toList());
    }
}
