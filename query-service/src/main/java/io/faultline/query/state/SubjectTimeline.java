package io.faultline.query.state;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Fact;
import io.faultline.query.fact.Stretch;
import io.faultline.query.fact.Succession;
import io.faultline.query.gathering.Holdings;
import io.faultline.query.gathering.Inheritance;
import io.faultline.query.subject.SubjectRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everything one subject's state has been and will be, as known at one point and seen in one view. Immutable. */
public final class SubjectTimeline {

    private record Key(Facet facet, String key) {}

    private record Inherited(Inheritance how, Line line) {}

    private record Place(Facet facet, ActionId action) {}

    private final Object identity = new Object();
    private final SubjectRef subject;
    private final long position;
    private final Set<SubjectId> names;
    private final Map<ActionId, ActionId> wholes;
    private final List<Facet> facets;
    private final List<Line> own = new ArrayList<>();
    private final List<Inherited> inherited = new ArrayList<>();
    private final NavigableSet<LocalDate> candidates = new TreeSet<>();

    SubjectTimeline(Holdings holdings, View view) {
        this.subject = holdings.subject();
        this.position = holdings.position();
        this.names = holdings.names();
        this.wholes = new HashMap<>(holdings.wholes());
        wholes.keySet().removeAll(view.without());
        this.facets = subject.type().isPlace() ? Facet.ofPlaces() : Facet.ofCompanies();
        candidates.add(LocalDate.MIN);
        Map<Key, List<Fact>> byKey = holdings.own().stream()
                .filter(fact -> !view.without().contains(fact.action()))
                .collect(Collectors.groupingBy(
                        fact -> new Key(facetOf(fact), fact.key()), LinkedHashMap::new, Collectors.toList()));
        byKey.forEach((key, facts) -> addOwn(key.facet(), stretches(facts, view)));
        if (view.inherited()) {
            holdings.inherited().stream()
                    .filter(how -> !view.without().contains(how.fact().action()))
                    .forEach(how -> addInherited(how, stretches(List.of(how.fact()), view)));
        }
    }

    private static List<Stretch> stretches(List<Fact> facts, View view) {
        return Succession.of(facts, view.reading(), view.includeUndated());
    }

    private Facet facetOf(Fact fact) {
        return subject.type().isPlace() ? fact.facet() : fact.facet().asCompanySeesIt();
    }

    private void addOwn(Facet facet, List<Stretch> stretches) {
        stretches.forEach(stretch -> {
            own.add(new Line(facet, stretch, List.of()));
            turnAt(stretch);
        });
    }

    private void addInherited(Inheritance how, List<Stretch> stretches) {
        stretches.forEach(stretch -> {
            inherited.add(new Inherited(how, new Line(how.fact().facet(), stretch, List.of(how.via()))));
            turnAt(stretch);
        });
        candidates.addAll(how.turningPoints());
    }

    private void turnAt(Stretch stretch) {
        candidates.add(stretch.from());
        candidates.add(stretch.until());
    }

    SubjectRef subject() {
        return subject;
    }

    /** What tells it from every other, also from one that is built anew for the same subject. */
    Object identity() {
        return identity;
    }

    /** Number of rows that it keeps, over all of time. */
    int size() {
        return own.size() + inherited.size();
    }

    /** First of the days between which nothing changes. */
    LocalDate turnBefore(LocalDate day) {
        return candidates.floor(day);
    }

    /** Position of the newest event that it rests on. */
    public long position() {
        return position;
    }

    Totals totalsOf(Facet facet, List<Line> lines) {
        return Totals.of(facet, lines, names, wholes);
    }

    /** What shows on a day, and between which changes it does. */
    public Slice sliceOn(LocalDate day) {
        Map<Facet, List<Line>> lines = linesOn(day);
        LocalDate from = candidates.floor(day);
        while (from.isAfter(LocalDate.MIN) && sameLines(linesOn(candidates.lower(from)), lines)) {
            from = candidates.lower(from);
        }
        LocalDate until = candidates.higher(day);
        while (until != null && until.isBefore(LocalDate.MAX) && sameLines(linesOn(until), lines)) {
            until = candidates.higher(until);
        }
        return new Slice(from, until == null ? LocalDate.MAX : until, lines);
    }

    private Map<Facet, List<Line>> linesOn(LocalDate day) {
        Map<Facet, List<Line>> lines = new EnumMap<>(Facet.class);
        facets.forEach(facet -> lines.put(facet, new ArrayList<>()));
        Collection<Place> taken = new HashSet<>();
        for (Line line : own) {
            if (holdsOn(line.stretch(), day) && lines.containsKey(line.facet())) {
                lines.get(line.facet()).add(line);
                taken.add(new Place(line.facet(), line.action()));
            }
        }
        inheritedOn(day).forEach(line -> {
            if (!taken.contains(new Place(line.facet(), line.action()))) {
                lines.get(line.facet()).add(line);
            }
        });
        lines.values().forEach(list -> list.sort(Line.inOrder()));
        return lines;
    }

    /** One line an action and facet, whatever the number of ways it comes by. */
    private Collection<Line> inheritedOn(LocalDate day) {
        Map<Place, Line> lines =
                new TreeMap<>(Comparator.comparing(Place::facet).thenComparing(Place::action));
        for (Inherited one : inherited) {
            Line line = one.line();
            if (holdsOn(line.stretch(), day) && one.how().reachesOn(day)) {
                lines.merge(new Place(line.facet(), line.action()), line, SubjectTimeline::viaBoth);
            }
        }
        return lines.values();
    }

    private static Line viaBoth(Line one, Line other) {
        NavigableSet<SubjectId> via = new TreeSet<>(one.via());
        via.addAll(other.via());
        return new Line(one.facet(), one.stretch(), List.copyOf(via));
    }

    private static boolean holdsOn(Stretch stretch, LocalDate day) {
        return !day.isBefore(stretch.from()) && day.isBefore(stretch.until());
    }

    private static boolean sameLines(Map<Facet, List<Line>> one, Map<Facet, List<Line>> other) {
        return one.keySet().stream().allMatch(facet -> sameLines(one.get(facet), other.get(facet)));
    }

    private static boolean sameLines(List<Line> one, List<Line> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).showsTheSameAs(other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
