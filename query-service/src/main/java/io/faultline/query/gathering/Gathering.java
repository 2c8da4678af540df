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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Brings together the facts that make up one subject's state: its own, its agencies' and those it inherits. */
public final class Gathering {

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
    private final Set<SubjectId> consulted = new HashSet<>();
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
        read(names, EnumSet.allOf(Facet.class)).forEach(held -> own.addAll(held.facts()));
        if (subject.type() == SubjectType.COUNTRY || subject.type() == SubjectType.BLOC) {
            throughThoseTiedTo(subject.id());
            throughTheWorld(subject.id());
            throughBlocs(subject.id());
        }
        return new Holdings(
                subject,
                names,
                List.copyOf(own),
                List.copyOf(inherited),
                links.wholesOf(parts(), known),
                consulted,
                position);
    }

    private Set<ActionId> parts() {
        return own.stream()
                .filter(fact -> fact.statement().about().partOf() != null)
                .map(Fact::action)
                .collect(Collectors.toSet());
    }

    private void throughThoseTiedTo(SubjectId place) {
        Set<SubjectId> tied = registry.everTiedTo(place);
        for (HeldFact held : read(agencies(tied), EnumSet.allOf(Facet.class))) {
            restOn(registry.positionOf(held.subject()));
            if (registry.isAgencyOf(held.subject(), place)) {
                names.add(held.subject());
                own.addAll(held.facts());
            }
        }
        for (HeldFact held : read(tied, FROM_COMPANIES)) {
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

    private void throughTheWorld(SubjectId place) {
        for (HeldFact held : read(Set.of(SubjectId.WORLD), INHERITED)) {
            held.facts().forEach(fact -> inherit(fact, SubjectId.WORLD, List.of(), place));
        }
    }

    private void throughBlocs(SubjectId place) {
        for (Bloc bloc : registry.blocs()) {
            List<Membership> memberships = membershipsOf(place, bloc);
            if (memberships.isEmpty()) {
                continue;
            }
            restOn(registry.positionOf(bloc.id()));
            Set<SubjectId> names = new TreeSet<>(agencies(registry.everTiedTo(bloc.id())));
            names.add(bloc.id());
            for (HeldFact held : read(names, INHERITED)) {
                held.facts().forEach(fact -> inherit(fact, bloc.id(), memberships, place));
            }
        }
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

    private List<HeldFact> read(Set<SubjectId> subjects, Set<Facet> facets) {
        consulted.addAll(subjects);
        List<HeldFact> read = reader.read(subjects, facets, known);
        read.forEach(held -> restOn(held.sourcePosition()));
        return read;
    }

    private void restOn(long newer) {
        position = Math.max(position, newer);
    }
}
