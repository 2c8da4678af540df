package io.faultline.query.gathering;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Statement;
import io.faultline.query.fact.Course;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Facts;
import io.faultline.query.fact.Reading;
import io.faultline.query.gathering.Wholes.Link;
import io.faultline.query.trace.Trace;
import io.faultline.query.trace.Traces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Actions that are only supposed, beside those of the log: they are held true at every known time, rest on no event and
 * lie in memory alone.
 */
public final class Supposed {

    private record Place(SubjectId subject, Facet facet) {}

    /** It ends with what is still held true of the log, so that both are part of what shows by all that is known. */
    private static final KnownDuring EVER =
            KnownDuring.between(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59Z"));

    private static final long NO_EVENT = 0;

    public static final Supposed NOTHING = new Supposed(Map.of(), Map.of());

    private final Map<Place, List<Held>> held;
    private final Map<ActionId, List<Link>> wholes;

    private Supposed(Map<Place, List<Held>> held, Map<ActionId, List<Link>> wholes) {
        this.held = held;
        this.wholes = wholes;
    }

    /** @param statements with ids that no action of the log has */
    public static Supposed of(Collection<Statement> statements, Reading reading, boolean showUndated) {
        Map<Place, List<Held>> held = new HashMap<>();
        Map<ActionId, List<Link>> wholes = new HashMap<>();
        long number = 0;
        for (Statement statement : statements) {
            number--;
            List<Trace> traces = Traces.of(Facts.of(Course.of(statement)), reading, showUndated);
            for (Place place : placesOf(traces)) {
                held.computeIfAbsent(place, none -> new ArrayList<>())
                        .add(new Held(
                                place.subject(),
                                place.facet(),
                                number,
                                statement.id().value(),
                                EVER,
                                NO_EVENT,
                                traces));
            }
            if (statement.about().partOf() != null) {
                wholes.put(statement.id(), List.of(new Link(statement.about().partOf(), EVER)));
            }
        }
        return new Supposed(held, wholes);
    }

    private static Set<Place> placesOf(List<Trace> traces) {
        Set<Place> places = new LinkedHashSet<>();
        traces.forEach(trace -> places.add(new Place(trace.subject(), trace.facet())));
        return places;
    }

    /** The facts of the log with those that are supposed of the same subjects and facets. */
    Map<SubjectId, List<Held>> beside(Map<SubjectId, List<Held>> facts, Map<SubjectId, Set<Facet>> wanted) {
        if (held.isEmpty()) {
            return facts;
        }
        Map<SubjectId, List<Held>> both = new LinkedHashMap<>(facts);
        held.forEach((place, some) -> {
            if (wanted.getOrDefault(place.subject(), Set.of()).contains(place.facet())) {
                List<Held> all = new ArrayList<>(both.getOrDefault(place.subject(), List.of()));
                all.addAll(some);
                both.put(place.subject(), all);
            }
        });
        return both;
    }

    /** What actions that are supposed are parts of, so that it is followed from there on as well. */
    Set<ActionId> namedAsWholes() {
        Set<ActionId> named = new LinkedHashSet<>();
        wholes.values().forEach(links -> links.forEach(link -> named.add(link.whole())));
        return named;
    }

    Wholes beside(Wholes ofLog) {
        if (wholes.isEmpty()) {
            return ofLog;
        }
        Map<ActionId, List<Link>> both = new HashMap<>(ofLog.links());
        both.putAll(wholes);
        return new Wholes(both);
    }
}
