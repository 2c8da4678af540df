package io.faultline.query.graph;

import io.faultline.contract.ActionId;
import io.faultline.query.search.FoundAction;
import io.faultline.query.standing.Standing;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An action or observation as it stands on a day. */
@Type("Action")
@Description("An action or observation as it stands on a day")
public record GraphAction(
        String id,
        String kind,
        @Nullable GraphText title,
        @Nullable String date,
        @Nullable String status,
        boolean inForce,
        @Nullable String until,
        @Nullable String certainty,
        List<String> subjects,
        List<String> respondsTo,
        long position,
        @Ignore GraphMoment asked) {

    static GraphAction of(Standing standing, LocalDate day, GraphMoment asked) {
        FoundAction found = FoundAction.of(standing, day);
        return new GraphAction(
                found.id(),
                found.kind(),
                found.title() == null ? null : GraphText.of(found.title()),
                found.date(),
                found.status(),
                found.inForce(),
                found.until(),
                found.certainty(),
                List.copyOf(found.subjects()),
                standing.statement().about().respondsTo().stream()
                        .map(ActionId::value)
                        .toList(),
                found.position(),
                asked);
    }
}
