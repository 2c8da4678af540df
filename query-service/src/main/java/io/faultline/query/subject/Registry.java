package io.faultline.query.subject;

import io.faultline.contract.Countries;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Words;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.event.SubjectEvent.SubjectMerged;
import io.faultline.contract.event.SubjectEvent.SubjectRegistered;
import io.faultline.contract.event.SubjectEvent.SubjectRevised;
import io.faultline.contract.subject.Subject;
import io.faultline.contract.subject.Subject.Agency;
import io.faultline.contract.subject.Subject.Bloc;
import io.faultline.contract.subject.Subject.Company;
import io.faultline.contract.subject.Subject.Region;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registry of subjects as it was known at one point; immutable. */
public final class Registry {

    private final SortedMap<SubjectId, Subject> entries = new TreeMap<>();
    private final Map<SubjectId, SubjectId> mergedInto = new HashMap<>();
    private final Map<SubjectId, Set<SubjectId>> everActedFor = new HashMap<>();
    private final Map<SubjectId, Long> positions = new HashMap<>();

    /** @param known events that count, oldest knowledge first */
    Registry(Collection<RegistryEvent> known) {
        known.forEach(this::add);
    }

    private void add(RegistryEvent known) {
        SubjectEvent event = known.event();
        positions.put(event.id(), known.position());
        switch (event) {
            case SubjectRegistered registered -> hold(registered.subject());
            case SubjectRevised revised -> hold(revised.subject());
            case SubjectMerged merged -> mergedInto.put(merged.id(), merged.into());
        }
    }

    private void hold(Subject entry) {
        entries.put(entry.id(), entry);
        placeOf(entry)
                .ifPresent(place -> everActedFor
                        .computeIfAbsent(place, none -> new TreeSet<>())
                        .add(entry.id()));
    }

    private static Optional<SubjectId> placeOf(Subject entry) {
        return switch (entry) {
            case Agency agency -> Optional.of(agency.country());
            case Company company -> Optional.ofNullable(company.home());
            case Bloc bloc -> Optional.empty();
            case Region region -> Optional.empty();
        };
    }

    /** A registered entry, a country of ISO 3166-1 or the world. */
    public Optional<SubjectRef> find(SubjectId id) {
        Subject entry = entries.get(id);
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
        SubjectId at = id;
        for (int hops = 0; mergedInto.containsKey(at) && hops <= mergedInto.size(); hops++) {
            at = mergedInto.get(at);
        }
        return at.equals(id) ? Optional.empty() : Optional.of(at);
    }

    /** The subject itself and all that were merged into it. */
    public Set<SubjectId> sameAs(SubjectId id) {
        Set<SubjectId> same = new TreeSet<>(Set.of(id));
        mergedInto.keySet().stream()
                .filter(old -> successorOf(old).filter(id::equals).isPresent())
                .forEach(same::add);
        return same;
    }

    /** Agencies and companies that act for, or are at home in, a place now or were held to earlier. */
    public Set<SubjectId> everTiedTo(SubjectId place) {
        return everActedFor.getOrDefault(place, Set.of());
    }

    public boolean isAgencyOf(SubjectId id, SubjectId place) {
        return entries.get(id) instanceof Agency agency && agency.country().equals(place);
    }

    public boolean isCompany(SubjectId id) {
        return entries.get(id) instanceof Company;
    }

    public boolean isAtHomeIn(SubjectId id, SubjectId place) {
        return entries.get(id) instanceof Company company && place.equals(company.home());
    }

    public List<Bloc> blocs() {
        return entries.values().stream()
                .filter(Bloc.class::isInstance)
                .map(Bloc.class::cast)
                .toList();
    }

    /** The country or bloc that a party's deeds count as: itself, or the one its agency acts for. */
    public SubjectId actsAs(SubjectId party) {
        return entries.get(party) instanceof Agency agency ? agency.country() : party;
    }

    /** Position of the newest event about an entry, 0 if there is none. */
    public long positionOf(SubjectId id) {
        return positions.getOrDefault(id, 0L);
    }

    /** Every subject, or those with a name or alias that has the text in it, merged ones left out. */
    public List<SubjectRef> search(@Nullable String text) {
        String part = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        Stream<SubjectRef> countries = Countries.codes().stream()
                .map(SubjectId::new)
                .flatMap(id -> find(id).stream())
                .filter(country -> isNamed(part, country.id(), country.name(), List.of()));
        Stream<SubjectRef> registered = entries.values().stream()
                .filter(entry -> !mergedInto.containsKey(entry.id()))
                .filter(entry -> isNamed(part, entry.id(), entry.name(), entry.aliases()))
                .flatMap(entry -> find(entry.id()).stream());
        return Stream.concat(countries, registered).toList();
    }

    private static boolean isNamed(String part, SubjectId id, Words name, List<String> aliases) {
        return Stream.of(Stream.of(id.value()), name.byLanguage().values().stream(), aliases.stream())
                .flatMap(spellings -> spellings)
                .anyMatch(spelling -> spelling.toLowerCase(Locale.ROOT).contains(part));
    }

    public Collection<Subject> entries() {
        return entries.values();
    }
}
