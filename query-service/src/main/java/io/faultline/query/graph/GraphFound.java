package io.faultline.query.graph;

import io.faultline.query.search.Searches.Found;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A page of actions that were found. */
@Type("ActionPage")
@Description("A page of actions and observations; `next` is the cursor of the next one, null on the last")
public record GraphFound(
        String asOf,
        long position,
        List<GraphAction> items,
        @Nullable String next) {

    static GraphFound of(Found found) {
        GraphMoment asked = new GraphMoment(found.asOf(), found.known());
        return new GraphFound(
                found.asOf().toString(),
                found.known().position(),
                found.items().stream()
                        .map(one -> GraphAction.of(one, found.asOf(), asked))
                        .toList(),
                found.next());
    }
}
