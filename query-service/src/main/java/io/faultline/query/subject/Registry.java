package io.faultline.query.subject;

import io.faultline.contract.Countries;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Words;
import io.faultline.contract.event.SubjectEvent.SubjectMerged;
import io.faultline.contract.subject.Subject;
import io.faultline.contract.subject.Subject.Agency;
import io.faultline.contract.subject.Subject.Bloc;
import io.faultline.contract.subject.Subject.Company;
import io.faultline.contract.subject.Subject.Region;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registry of subjects as it was known at one point. */
public final class Registry {

    private final RegistryLog log;
    private final KnownBy known;

    Registry(RegistryLog log, KnownBy known) {
        this.log = log;
        this.known = known;
    }

    private boolean counts(RegistryEvent event) {
        return known.includes(event.event().provenance().knownSince(), event.position());
    }

    private @Nullable Subject entry(SubjectId id) {
        Subject newest = null;
        for (RegistryEvent event : log.about(id)) {
            if (counts(event)) {
                newest = RegistryLog.subjectOf(event).orElse(newest);
            }
        }
        return newest;
    }

    private Optional<SubjectId> mergedInto(SubjectId id) {
        SubjectId newest = null;
        for (RegistryEvent event : log.about(id)) {
            if (event.event() instanceof SubjectMerged merged && counts(event)) {
                newest = merged.into();
            }
        }
        return Optional.ofNullable(newest);
    }

    /** A registered entry, a country of ISO 3166-1 or the world. */
    public Optional<SubjectRef> find(SubjectId id) {
        Subject entry = entry(id);
        if (entry != null) {
            return Optional.of(new SubjectRef(typeOf(entry), id, entry.name()));
        }
        if (id.equals(SubjectId.WORLD)) {
            return Optional.of(new SubjectRef(SubjectType.WORLD, id, Countries.nameOf("001")));
        }
        return Countries.isCountry(id.value())
                ? Optional.of(new SubjectRef(SubjectType.COUNTRY, id, Countries.nameOf(id.value())))
                : Optional.empty();
    }

    private static SubjectType typeOf(Subject entry) {
        return switch (entry) {
            case Company company -> SubjectType.COMPANY;
            case Agency agency -> SubjectType.AGENCY;
            case Bloc bloc -> SubjectType.BLOC;
            case Region region -> SubjectType.REGION;
        };
    }

    /** Where a merged subject goes on, following merges of merges. */
    public Optional<SubjectId> successorOf(SubjectId id) {
        Set<SubjectId> passed = new LinkedHashSet<>(Set.of(id));
        Optional<SubjectId> next = mergedInto(id);
        while (next.filter(passed::add).isPresent()) {
            next = mergedInto(next.get());
        }
        return passed.stream()
                .skip(passed.size() - 1L)
                .filter(last -> !last.equals(id))
                .findFirst();
    }

    /** The subject itself and all that were merged into it. */
    public Set<SubjectId> sameAs(SubjectId id) {
        Set<SubjectId> same = new TreeSet<>(Set.of(id));
        log.merged().stream()
                .filter(old -> successorOf(old).filter(id::equals).isPresent())
                .forEach(same::add);
        return same;
    }

    /** Agencies and companies that act for, or are at home in, a place now or were held to earlier. */
    public Set<SubjectId> everTiedTo(SubjectId place) {
        return log.tyingTo(place)
                .filter(this::counts)
                .map(event -> event.event().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a place is, or was held to be, a member of a bloc on any day. */
    public boolean wasEverIn(SubjectId bloc, SubjectId place) {
        return log.about(bloc).stream()
                .filter(this::counts)
                .flatMap(event -> RegistryLog.subjectOf(event).stream())
                .anyMatch(entry -> entry instanceof Bloc then
                        && then.members().stream()
                                .anyMatch(member -> member.country().equals(place)));
    }

    public boolean isAgencyOf(SubjectId id, SubjectId place) {
        return entry(id) instanceof Agency agency && agency.country().equals(place);
    }

    public boolean isCompany(SubjectId id) {
        return entry(id) instanceof Company;
    }

    public boolean isAtHomeIn(SubjectId id, SubjectId place) {
        return entry(id) instanceof Company company && place.equals(company.home());
    }

    public List<Bloc> blocs() {
        return log.blocs().stream()
                .map(this::entry)
                .filter(Bloc.class::isInstance)
                .map(Bloc.class::cast)
                .toList();
    }

    /** The country or bloc that a party's deeds count as: itself, or the one its agency acts for. */
    public SubjectId actsAs(SubjectId party) {
        return entry(party) instanceof Agency agency ? agency.country() : party;
    }

    /** Position of the newest event about an entry, 0 if there is none. */
    public long positionOf(SubjectId id) {
        return log.about(id).stream()
                .filter(this::counts)
                .mapToLong(RegistryEvent::position)
                .reduce(0, (older, newer) -> newer);
    }

    /** Every subject, or those with a name or alias that has the text in it, merged ones left out. */
    public List<SubjectRef> search(@Nullable String text) {
        String part = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        Stream<SubjectRef> countries = Countries.codes().stream()
                .map(SubjectId::new)
                .flatMap(id -> find(id).stream())
                .filter(country -> isNamed(part, country.id(), country.name(), List.of()));
        Stream<SubjectRef> registered = entries().stream()
                .filter(entry -> mergedInto(entry.id()).isEmpty())
                .filter(entry -> isNamed(part, entry.id(), entry.name(), entry.aliases()))
                .flatMap(entry -> find(entry.id()).stream());
        return Stream.concat(countries, registered).toList();
    }

    private static boolean isNamed(String part, SubjectId id, Words name, List<String> aliases) {
        return Stream.of(Stream.of(id.value()), name.byLanguage().values().stream(), aliases.stream())
                .flatMap(spellings -> spellings)
                .anyMatch(spelling -> spelling.toLowerCase(Locale.ROOT).contains(part));
    }

    /** Under what names a subject goes: its id, its name in every language and its aliases. */
    public List<String> namesOf(SubjectRef subject) {
        Subject entry = entry(subject.id());
        return Stream.of(
                        Stream.of(subject.id().value()),
                        subject.name().byLanguage().values().stream(),
                        entry == null ? Stream.<String>empty() : entry.aliases().stream())
                .flatMap(names -> names)
                .toList();
    }

    public List<Subject> entries() {
        return log.entries().stream()
                .flatMap(id -> Stream.ofNullable(entry(id)))
                .toList();
    }
}
