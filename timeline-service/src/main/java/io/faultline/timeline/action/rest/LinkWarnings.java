package io.faultline.timeline.action.rest;

import io.faultline.contract.ActionId;
import io.faultline.contract.statement.About;
import io.faultline.contract.statement.Statement;
import io.faultline.timeline.decision.Warning;
import io.faultline.timeline.store.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports links to ids that nobody has recorded yet. They are accepted, and resolve when the other arrives. */
@ApplicationScoped
class LinkWarnings {

    private final EventLog log;

    LinkWarnings(EventLog log) {
        this.log = log;
    }

    /** False where there is nothing to look up. */
    static boolean mayConcern(Statement statement) {
        return links(statement.about()).findAny().isPresent();
    }

    List<Warning> of(Statement statement) {
        List<Link> links = links(statement.about()).toList();
        Set<String> known = log.existing(
                links.stream().map(link -> link.to().value()).distinct().toList());
        return links.stream()
                .filter(link -> !known.contains(link.to().value()))
                .map(link -> new Warning("unknown-link", "nothing is known of '" + link.to() + "' yet", link.field()))
                .toList();
    }

    private static Stream<Link> links(About about) {
        return Stream.of(
                        several("respondsTo", about.respondsTo()),
                        one("partOf", about.partOf()),
                        one("supersedes", about.supersedes()),
                        several("derivedFrom", about.derivedFrom()))
                .flatMap(links -> links);
    }

    private static Stream<Link> several(String field, List<ActionId> ids) {
        return ids.stream().map(id -> new Link(field, id));
    }

    private static Stream<Link> one(String field, @Nullable ActionId id) {
        return Stream.ofNullable(id).map(known -> new Link(field, known));
    }

    private record Link(String field, ActionId to) {}
}
