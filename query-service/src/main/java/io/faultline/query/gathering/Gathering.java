package io.faultline.query.gathering;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Restriction;
import io.faultline.contract.subject.Membership;
import io.faultline.contract.subject.Subject.Bloc;
import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Fact;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registry;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.subject.SubjectType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Brings together the facts that make up one subject's state: its own, its agencies' and those it inherits. */
public final class Gathering {

    private static final Set<Facet> ALL = EnumSet.allOf(Facet.class);

    /** What comes to a country through the world and its blocs. */
    private static final Set<Facet> INHERITED = EnumSet.of(
            Facet.RESTRICTIONS_IMPOSED, Facet.RESTRICTIONS_FACED, Facet.PROGRAMMES, Facet.STRATEGIES, Facet.ALLIANCES);

    /** What companies bring to the country they are at home in: their releases, and bans on them. */
    private static final Set<Facet> FROM_COMPANIES = EnumSet.of(Facet.RELEASES, Facet.RESTRICTIONS_FACED);

    private final FactReader reader;
    private final LinkReader links;
    private final Registry registry;
    private final KnownBy known;
    private final List<Fact> own = new ArrayList<>();
    private final List<Inheritance> inherited = new ArrayList<>();
    private final Set<SubjectId> names = new TreeSet<>();
    private final Map<SubjectId, Set<Facet>> wanted = new HashMap<>();
    private final Map<SubjectId, List<HeldFact>> read = new HashMap<>();
    private long position;

    private Gathering(FactReader reader, LinkReader links, Registry registry, KnownBy known) {
        this.reader = reader;
        this.links = links;
        this.registry = registry;
        this.known = known;
    }

    public static Holdings of(
            SubjectRef subject, FactReader reader, LinkReader links, Registry registry, KnownBy known) {
        return new Gathering(reader, links, registry, known).gather(subject);
    }

    private Holdings gather(SubjectRef subject) {
        restOn(registry.positionOf(subject.id()));
        names.addAll(registry.sameAs(subject.id()));
        names.forEach(name -> restOn(registry.positionOf(name)));
        boolean inherits = subject.type() == SubjectType.COUNTRY || subject.type() == SubjectType.BLOC;
        Set<SubjectId> tied = inherits ? registry.everTiedTo(subject.id()) : Set.of();
        Map<Bloc, List<Membership>> blocs = inherits ? blocsOf(subject.id()) : Map.of();
        readAll(Set.copyOf(names), tied, blocs.keySet(), inherits);
        held(Set.copyOf(names), ALL).forEach(held -> own.addAll(held.facts()));
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
                links.wholesOf(parts(), known),
                Set.copyOf(wanted.keySet()),
                position);
    }

    /** All at once, whoever it comes through. */
    private void readAll(Set<SubjectId> ownNames, Set<SubjectId> tied, Set<Bloc> blocs, boolean inherits) {
        want(ownNames, ALL);
        want(agencies(tied), ALL);
        want(tied, FROM_COMPANIES);
        want(inherits ? Set.of(SubjectId.WORLD) : Set.of(), INHERITED);
        blocs.forEach(bloc -> want(actingFor(bloc), INHERITED));
        read.putAll(reader.read(wanted, known));
    }

    private void want(Set<SubjectId> subjects, Set<Facet> facets) {
        subjects.forEach(subject -> wanted.computeIfAbsent(subject, none -> EnumSet.noneOf(Facet.class))
                .addAll(facets));
    }

    private Set<ActionId> parts() {
        return own.stream()
                .filter(fact -> fact.statement().about().partOf() != null)
                .map(Fact::action)
                .collect(Collectors.toSet());
    }

    private void throughThoseTiedTo(SubjectId place, Set<SubjectId> tied) {
        for (HeldFact held : held(agencies(tied), ALL)) {
            restOn(registry.positionOf(held.subject()));
            if (registry.isAgencyOf(held.subject(), place)) {
                names.add(held.subject());
                own.addAll(held.facts());
            }
        }
        for (HeldFact held : held(tied, FROM_COMPANIES)) {
            if (registry.isAtHomeIn(held.subject(), place)) {
                restOn(registry.positionOf(held.subject()));
                held.facts().forEach(fact -> fromCompany(fact, place));
            }
        }
    }

    private Set<SubjectId> agencies(Set<SubjectId> tied) {
        Set<SubjectId> agencies = new TreeSet<>(tied);
        agencies.removeIf(registry::isCompany);
        return agencies;
    }

    private void fromCompany(Fact fact, SubjectId place) {
        if (fact.facet() == Facet.RELEASES) {
            own.add(fact);
        } else if (fact.statement() instanceof Restriction.AppBan
                || fact.statement() instanceof Restriction.ProcurementBan) {
            inherit(fact, fact.subject(), List.of(), place);
        }
    }

    private Map<Bloc, List<Membership>> blocsOf(SubjectId place) {
        Map<Bloc, List<Membership>> blocs = new LinkedHashMap<>();
        for (Bloc bloc : registry.blocs()) {
            List<Membership> memberships = membershipsOf(place, bloc);
            if (!memberships.isEmpty()) {
                blocs.put(bloc, memberships);
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
        restOn(registry.positionOf(bloc.id()));
        held(actingFor(bloc), INHERITED).forEach(held -> inherit(held, bloc.id(), memberships, place));
    }

    private void inherit(HeldFact held, SubjectId via, List<Membership> during, SubjectId place) {
        held.facts().forEach(fact -> inherit(fact, via, during, place));
    }

    private void inherit(Fact fact, SubjectId via, List<Membership> during, SubjectId place) {
        List<Membership> exempt = List.of();
        if (fact.facet() == Facet.RESTRICTIONS_FACED && fact.statement() instanceof Restriction restriction) {
            SubjectId imposer = registry.actsAs(restriction.imposedBy());
            if (imposer.equals(place)) {
                return;
            }
            exempt = registry.blocs().stream()
                    .filter(bloc -> bloc.id().equals(imposer))
                    .flatMap(bloc -> membershipsOf(place, bloc).stream())
                    .toList();
        }
        inherited.add(new Inheritance(fact, via, during, exempt));
    }

    private static List<Membership> membershipsOf(SubjectId place, Bloc bloc) {
        return bloc.members().stream()
                .filter(member -> member.country().equals(place))
                .toList();
    }

    private List<HeldFact> held(Set<SubjectId> subjects, Set<Facet> facets) {
        List<HeldFact> held = subjects.stream()
                .flatMap(subject -> read.getOrDefault(subject, List.of()).stream())
                .filter(one -> facets.contains(one.facet()))
                .toList();
        held.forEach(one -> restOn(one.sourcePosition()));
        return held;
    }

    private void restOn(long newer) {
        position = Math.max(position, newer);
    }
}
