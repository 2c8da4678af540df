package io.faultline.query.state;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.gathering.Gathering;
import io.faultline.query.gathering.HeldFacts;
import io.faultline.query.gathering.LinkReader;
import io.faultline.query.gathering.Source;
import io.faultline.query.gathering.Supposed;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.SubjectRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Subject timelines as of one position, built for one job that asks for the same subjects over and over. The first of them
 * are kept as long as there is room, the others built anew each time: with the oldest forgotten first, a round of more
 * subjects than there is room for would find none of them. Not for several threads.
 */
public final class TimelinesBeside {

    /** @param since when the place of the subject in the registry began to be known as it is */
    private record Version(Instant since, Set<ActionId> without) {}

    private record Kept(Version version, SubjectTimeline timeline) {}

    private final HeldFacts facts;
    private final LinkReader links;
    private final Registries registries;
    private final long position;
    private final Supposed supposed;
    private final long bytes;
    private final Room room = new Room();
    private final Map<SubjectId, Kept> kept = new HashMap<>();

    TimelinesBeside(
            HeldFacts facts, LinkReader links, Registries registries, long position, Supposed supposed, long bytes) {
        this.facts = facts;
        this.links = links;
        this.registries = registries;
        this.position = position;
        this.supposed = supposed;
        this.bytes = bytes;
    }

    /**
     * @param known an instant as of this position
     * @param without actions left out, supposed ones too
     * @param byLinks whether links say what is left out, so that the state rests on all of them
     */
    public SubjectTimeline of(SubjectRef subject, Instant known, Set<ActionId> without, boolean byLinks) {
        Version version = new Version(registries.unchangedSince(subject.id(), known), without);
        Kept found = kept.get(subject.id());
        if (found != null && found.version().equals(version)) {
            return found.timeline();
        }
        if (found != null) {
            kept.remove(subject.id());
            room.leave(found.timeline());
        }
        SubjectTimeline fresh = build(subject, known, View.DEFAULT.leavingOut(without, byLinks ? position : 0));
        room.take(fresh);
        if (room.bytes() > bytes) {
            room.leave(fresh);
        } else {
            kept.put(subject.id(), new Kept(version, fresh));
        }
        return fresh;
    }

    private SubjectTimeline build(SubjectRef subject, Instant known, View view) {
        Source source = new Source(facts, links, position, true, view.reading(), view.includeUndated(), supposed);
        return new SubjectTimeline(Gathering.of(subject, source, registries.asOf(new KnownBy(known, position))), view);
    }
}
