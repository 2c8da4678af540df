package io.faultline.query.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.faultline.contract.ActionId;
import io.faultline.contract.statement.About;
import io.faultline.query.search.FoundAction;
import io.faultline.query.standing.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an action answered and what answered it, to any depth. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ActionChain")
record Chain(
        String id,
        LocalDate asOf,

        @Schema(description = "Known time as asked, null for the latest") @Nullable
        String knownAt,

        @Schema(description = "Position up to which events count")
        long position,

        @Schema(description = "False where there are more links than are followed; the nearest ones are")
        boolean complete,

        @Schema(description = "Causes, then consequences, each from near to far; in a circle, an action can be both")
        List<Item> items) {

    static final String EXAMPLE = """
            {"id":"us-h20-export-restriction","asOf":"2025-10-15","knownAt":null,"position":89,"complete":true,
             "items":[{"relation":"cause","depth":1,"id":"us-export-control-expansion-2025","kind":"export-control",
                       "title":{"en":"…"},"date":"2025","status":"in-force","inForce":true,"until":null,
                       "certainty":"possible","subjects":["CN","US"],"position":32,
                       "links":[{"link":"respondsTo","to":"deepseek-r1-release","basis":null}]}]}""";

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ChainedAction")
    record Item(
            @Schema(description = "cause or consequence of the action asked for")
            Direction relation,

            @Schema(description = "Number of links between them, along the shortest way")
            int depth,

            @JsonUnwrapped FoundAction action,

            @Schema(description = "What it answers, is a part of, takes the place of or builds upon by itself")
            List<Link> links) {

        static Item of(Direction relation, int depth, Standing standing, LocalDate day) {
            return new Item(relation, depth, FoundAction.of(standing, day), Link.of(standing));
        }
    }

    /** @param basis stated or inferred, null where its source does not say */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ActionLink")
    record Link(
            @Schema(description = "respondsTo, partOf, supersedes or derivedFrom")
            String link,

            String to,

            @Schema(description = "stated or inferred, null where it is not said") @Nullable
            String basis) {

        static List<Link> of(Standing standing) {
            About about = standing.statement().about();
            String basis = Objects.toString(about.linkBasis(), null);
            List<Link> links = new ArrayList<>();
            about.respondsTo().forEach(to -> links.add(new Link("respondsTo", to.value(), basis)));
            add(links, "partOf", about.partOf(), basis);
            add(links, "supersedes", about.supersedes(), basis);
            about.derivedFrom().forEach(to -> links.add(new Link("derivedFrom", to.value(), basis)));
            return links;
        }

        private static void add(List<Link> links, String link, @Nullable ActionId to, @Nullable String basis) {
            if (to != null) {
                links.add(new Link(link, to.value(), basis));
            }
        }
    }
}
