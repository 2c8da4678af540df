package io.faultline.query.state;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Facet;
import io.faultline.query.gathering.Holdings;
import io.faultline.query.gathering.Holdings.Owned;
import io.faultline.query.gathering.Inheritance;
import io.faultline.query.line.Laid;
import io.faultline.query.line.Rivals;
import io.faultline.query.trace.Stretch;
import io.faultline.query.trace.Trace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays a subject's facts out as the lines of its states, key by key.
 *
 * @param lines inherited ones included
 * @param rivals the keys in which what shows depends on so many known times that only the latest is laid out
 */
record Laying(List<Laid> lines, List<Rivals> rivals) {

    private record Key(Facet facet, String key) {}

    static Laying of(Holdings holdings, View view, List<Facet> facets) {
        Laying laying = new Laying(new ArrayList<>(), new ArrayList<>());
        boolean ofPlace = holdings.subject().type().isPlace();
        byKey(holdings.own(), ofPlace, facets, view.without())
                .forEach((key, facts) -> laying.own(key, facts, holdings.names()));
        if (view.inherited()) {
            holdings.inherited().stream()
                    .filter(how -> !view.without().contains(how.trace().action()))
                    .forEach(laying::inherited);
        }
        return laying;
    }

    private static Map<Key, List<Owned>> byKey(
            Collection<Owned> facts, boolean ofPlace, List<Facet> facets, Set<ActionId> without) {
        Map<Key, List<Owned>> byKey = new LinkedHashMap<>();
        for (Owned fact : facts) {
            Trace trace = fact.trace();
            Facet facet = ofPlace ? trace.facet() : trace.facet().asCompanySeesIt();
            if (facets.contains(facet) && !without.contains(trace.action())) {
                byKey.computeIfAbsent(new Key(facet, trace.key()), none -> new ArrayList<>(1))
                        .add(fact);
            }
        }
        return byKey;
    }

    private void own(Key key, List<Owned> facts, Set<SubjectId> names) {
        if (Rivals.areAny(facts)) {
            rivals(new Rivals(key.facet(), key.key(), facts, names));
            return;
        }
        for (Owned fact : facts) {
            for (Stretch stretch : fact.trace().stretches()) {
                lines.add(Laid.of(key.facet(), key.key(), stretch, fact.known(), List.of()));
            }
        }
    }

    private void rivals(Rivals ofKey) {
        if (ofKey.haveFewTimes()) {
            lines.addAll(ofKey.laidOut());
        } else {
            rivals.add(ofKey);
            lines.addAll(ofKey.latest());
        }
    }

    private void inherited(Inheritance how) {
        Trace trace = how.trace();
        for (Stretch stretch : how.stretches()) {
            lines.add(Laid.of(trace.facet(), trace.key(), stretch, how.known(), List.of(how.via())));
        }
    }
}
