package io.faultline.query.gathering;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.subject.Membership;
import io.faultline.contract.subject.Subject.Bloc;
import io.faultline.query.fact.Facet;
import io.faultline.query.gathering.Holdings.Owned;
import io.faultline.query.gathering.Holdings.Resting;
import io.faultline.query.subject.Registry;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.subject.SubjectType;
import io.faultline.query.trace.Trace;
import io.faultline.query.trace.Trace.Imposition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Brings together the facts that make up one subject's state: its own, its agencies' and those it inherits. */
public final class Gathering {

    private static final Set<Facet> ALL = EnumSet.allOf(Facet.class);

    /** What comes to a country through the world and its blocs. */
    private static final Set<Facet> INHERITED = EnumSet.of(
            Facet.RESTRICTIONS_IMPOSED, Facet.RESTRICTIONS_FACED, Facet.PROGRAMMES, Facet.STRATEGIES, Facet.ALLIANCES);

    /** What companies bring to the country they are at home in: their releases, and bans on them. */
    private static final Set<Facet> FROM_COMPANIES = EnumSet.of(Facet.RELEASES, Facet.RESTRICTIONS_FACED);

    private final Source source;
    private final Registry registry;
    private final List<Owned> own = new ArrayList<>();
    private final List<Inheritance> inherited = new ArrayList<>();
    private final Set<SubjectId> names = new TreeSet<>();
    private final Map<SubjectId, Set<Facet>> wanted = new HashMap<>();
    private final Map<SubjectId, List<Held>> read = new HashMap<>();
    private final List<Resting> resting = new ArrayList<>();
    /** Memberships of the place in whoever imposes something. */
    private final Map<SubjectId, List<Membership>> exemptions = new HashMap<>();

    private long registered;

    private Gathering(Source source, Registry registry) {
        this.source = source;
        this.registry = registry;
    }

    /** @param registry as it was throughout the known times that the holdings are asked for */
    public static Holdings of(SubjectRef subject, Source source, Registry registry) {
        return new Gathering(source, registry).gather(subject);
    }

    private Holdings gather(SubjectRef subject) {
        registeredBy(registry.positionOf(subject.id()));
        names.addAll(registry.sameAs(subject.id()));
        names.forEach(name -> registeredBy(registry.positionOf(name)));
        boolean inherits = subject.type() == SubjectType.COUNTRY || subject.type() == SubjectType.BLOC;
        Set<SubjectId> tied = inherits ? registry.everTiedTo(subject.id()) : Set.of();
        Map<Bloc, List<Membership>> blocs = inherits ? blocsOf(subject.id()) : Map.of();
        readAll(Set.copyOf(names), tied, blocs.keySet(), inherits);
        held(Set.copyOf(names), ALL).forEach(this::own);
        if (inherits) {
            throughThoseTiedTo(subject.id(), tied);
            held(Set.of(SubjectId.WORLD), INHERITED)
                    .forEach(held -> inherit(held, SubjectId.WORLD, List.of(), subject.id()));
            blocs.forEach((bloc, memberships) -> throughBloc(bloc, memberships, subject.id()));
        }
        return new Holdings(
                subject,
                names,
                List.copyOf(own),
                List.copyOf(inherited),
                source.wholesOf(parts()),
                Set.copyOf(wanted.keySet()),
                resting,
                registered);
    }

    /** All at once, whoever it comes through. */
    private void readAll(Set<SubjectId> ownNames, Set<SubjectId> tied, Set<Bloc> blocs, boolean inherits) {
        want(ownNames, ALL);
        want(agencies(tied), ALL);
        want(tied, FROM_COMPANIES);
        want(inherits ? Set.of(SubjectId.WORLD) : Set.of(), INHERITED);
        blocs.forEach(bloc -> want(actingFor(bloc), INHERITED));
        read.putAll(source.read(wanted));
    }

    private void want(Set<SubjectId> subjects, Set<Facet> facets) {
        subjects.forEach(subject -> wanted.computeIfAbsent(subject, none -> EnumSet.noneOf(Facet.class))
                .addAll(facets));
    }

    private Set<ActionId> parts() {
        Set<ActionId> parts = new HashSet<>();
        for (Owned one : own) {
            if (one.trace().isPart()) {
                parts.add(one.trace().action());
            }
        }
        return parts;
    }

    private void throughThoseTiedTo(SubjectId place, Set<SubjectId> tied) {
        for (Held held : held(agencies(tied), ALL)) {
            restOnEntry(held);
            if (registry.isAgencyOf(held.subject(), place)) {
                names.add(held.subject());
                own(held);
            }
        }
        for (Held held : held(tied, FROM_COMPANIES)) {
            restOnEntry(held);
            if (registry.isAtHomeIn(held.subject(), place)) {
                fromCompany(held, place);
            }
        }
    }

    private Set<SubjectId> agencies(Set<SubjectId> tied) {
        Set<SubjectId> agencies = new TreeSet<>(tied);
        agencies.removeIf(registry::isCompany);
        return agencies;
    }

    private void own(Held held) {
        held.traces().forEach(trace -> own.add(new Owned(held.known(), trace)));
    }

    private void fromCompany(Held held, SubjectId place) {
        for (Trace trace : held.traces()) {
            if (trace.facet() == Facet.RELEASES) {
                own.add(new Owned(held.known(), trace));
            } else if (trace.imposition() != null && trace.imposition().bansProducts()) {
                inherit(held.known(), trace, trace.subject(), List.of(), place);
            }
        }
    }

    private Map<Bloc, List<Membership>> blocsOf(SubjectId place) {
        Map<Bloc, List<Membership>> blocs = new LinkedHashMap<>();
        for (Bloc bloc : registry.blocs()) {
            List<Membership> memberships = membershipsOf(place, bloc);
            if (!memberships.isEmpty()) {
                blocs.put(bloc, memberships);
            } else if (registry.wasEverIn(bloc.id(), place)) {
                registeredBy(registry.positionOf(bloc.id()));
            }
        }
        return blocs;
    }

    private Set<SubjectId> actingFor(Bloc bloc) {
        Set<SubjectId> acting = agencies(registry.everTiedTo(bloc.id()));
        acting.add(bloc.id());
        return acting;
    }

    private void throughBloc(Bloc bloc, List<Membership> memberships, SubjectId place) {
        registeredBy(registry.positionOf(bloc.id()));
        held(actingFor(bloc), INHERITED).forEach(held -> inherit(held, bloc.id(), memberships, place));
    }

    private void inherit(Held held, SubjectId via, List<Membership> during, SubjectId place) {
        held.traces().forEach(trace -> inherit(held.known(), trace, via, during, place));
    }

    private void inherit(
            KnownDuring knownDuring, Trace trace, SubjectId via, List<Membership> during, SubjectId place) {
        List<Membership> exempt = List.of();
        Imposition imposition = trace.imposition();
        if (imposition != null) {
            SubjectId imposer = registry.actsAs(imposition.by());
            if (imposer.equals(place)) {
                return;
            }
            exempt = exemptions.computeIfAbsent(
                    imposer,
                    one -> registry.blocs().stream()
                            .filter(bloc -> bloc.id().equals(one))
                            .flatMap(bloc -> membershipsOf(place, bloc).stream())
                            .toList());
        }
        inherited.add(new Inheritance(knownDuring, trace, via, during, exempt));
    }

    private static List<Membership> membershipsOf(SubjectId place, Bloc bloc) {
        return bloc.members().stream()
                .filter(member -> member.country().equals(place))
                .toList();
    }

    private List<Held> held(Set<SubjectId> subjects, Set<Facet> facets) {
        List<Held> held = new ArrayList<>();
        for (SubjectId subject : subjects) {
            for (Held one : read.getOrDefault(subject, List.of())) {
                if (facets.contains(one.facet())) {
                    held.add(one);
                    resting.add(new Resting(one.known(), one.sourcePosition()));
                }
            }
        }
        return held;
    }

    private void restOnEntry(Held held) {
        resting.add(new Resting(held.known(), registry.positionOf(held.subject())));
    }

    private void registeredBy(long newer) {
        registered = Math.max(registered, newer);
    }
}
