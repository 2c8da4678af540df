package io.faultline.query.state;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.subject.Membership;
import io.faultline.query.fact.Fact;
import io.faultline.query.gathering.Holdings;
import io.faultline.query.gathering.Holdings.Owned;
import io.faultline.query.gathering.Holdings.Resting;
import io.faultline.query.gathering.Inheritance;
import io.faultline.query.gathering.KnownDuring;
import io.faultline.query.gathering.Wholes;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.trace.Tracing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holdings of tests, all of them known at every time. */
final class Holding {

    static final long NOW = KnownBy.LATEST.micros();
    private static final KnownDuring ALWAYS = new KnownDuring(Long.MIN_VALUE, Long.MAX_VALUE);

    private Holding() {}

    static Holdings always(SubjectRef subject, List<Fact> own, View view, Map<ActionId, ActionId> wholes) {
        return always(subject, own, List.of(), view, wholes);
    }

    static Holdings always(
            SubjectRef subject,
            List<Fact> own,
            List<Inheritance> inherited,
            View view,
            Map<ActionId, ActionId> wholes) {
        return new Holdings(
                subject,
                Set.of(subject.id()),
                own.stream()
                        .map(fact -> new Owned(ALWAYS, Tracing.trace(fact, view.reading(), view.includeUndated())))
                        .toList(),
                inherited,
                new Wholes(wholes.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> List.of(new Wholes.Link(entry.getValue(), ALWAYS))))),
                Set.of(),
                List.of(new Resting(ALWAYS, 1)),
                0);
    }

    static Inheritance through(SubjectId via, Fact fact, List<Membership> during, List<Membership> exempt, View view) {
        return new Inheritance(ALWAYS, Tracing.trace(fact, view.reading(), view.includeUndated()), via, during, exempt);
    }
}
