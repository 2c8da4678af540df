package io.faultline.timeline.registry;

import io.faultline.contract.Countries;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Words;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.subject.FormerName;
import io.faultline.contract.subject.Subject;
import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.subject.SubjectHistory;
import io.faultline.timeline.subject.SubjectType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registry as it stood after some event. Immutable; {@link Registry} holds the newest. */
public final class Subjects {

    static final Subjects NONE = new Subjects(new TreeMap<>());

    private final TreeMap<String, SubjectHistory> byId;
    private @Nullable Map<String, Set<SubjectId>> byName;

    private Subjects(TreeMap<String, SubjectHistory> byId) {
        this.byId = byId;
    }

    Subjects evolve(Stream<SubjectEvent> events) {
        TreeMap<String, SubjectHistory> next = new TreeMap<>(byId);
        events.forEach(event -> next.put(
                event.id().value(),
                next.getOrDefault(event.id().value(), SubjectHistory.UNKNOWN).evolve(event)));
        return new Subjects(next);
    }

    /** As if these were registered already: for a rehearsal. */
    public Subjects with(Stream<Subject> more) {
        return evolve(more.map(
                subject -> new SubjectEvent.SubjectRegistered(subject.id(), Origin.NOW.at(Instant.EPOCH), subject)));
    }

    public Optional<Entry> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::of);
    }

    /** Entries of one type in alphabetical order of their ids, merged ones left out. */
    public Stream<Entry> ofType(SubjectType type) {
        return byId.values().stream()
                .filter(history -> history.mergedInto() == null)
                .map(Entry::of)
                .filter(entry -> SubjectType.of(entry.subject()) == type);
    }

    /** Whoever is meant by an id, a country code or a name; more than one where a name is ambiguous. */
    public Set<SubjectId> meantBy(String text) {
        return registered(text)
                .or(() -> country(text).map(SubjectId::new))
                .map(Set::of)
                .orElseGet(() -> names().getOrDefault(folded(text), Set.of()));
    }

    private Optional<SubjectId> registered(String text) {
        return Optional.of(text).filter(byId::containsKey).map(SubjectId::new);
    }

    private static Optional<String> country(String text) {
        return Countries.isCountry(text) ? Optional.of(text) : Countries.find(text);
    }

    private synchronized Map<String, Set<SubjectId>> names() {
        if (byName == null) {
            Map<String, Set<SubjectId>> index = new HashMap<>();
            byId.forEach((id, history) -> spellings(history)
                    .forEach(name -> index.computeIfAbsent(folded(name), none -> new TreeSet<>())
                            .add(survivor(history))));
            byName = index;
        }
        return byName;
    }

    /** Merges may follow one another; a circle, which two merges at once could make, ends somewhere in it. */
    private SubjectId survivor(SubjectHistory merged) {
        SubjectHistory survivor = merged;
        for (int hops = 0; survivor.mergedInto() != null && hops < byId.size(); hops++) {
            survivor = byId.getOrDefault(survivor.mergedInto().value(), survivor);
        }
        return survivor.subject().id();
    }

    private static Stream<String> spellings(SubjectHistory history) {
        Subject subject = history.subject();
        Stream<Words> former = subject instanceof Subject.Company company
                ? company.formerNames().stream().map(FormerName::name)
                : Stream.of();
        Stream<Words> names = Stream.concat(Stream.of(subject.name()), former);
        return Stream.concat(names.flatMap(name -> name.byLanguage().values().stream()), subject.aliases().stream());
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * A registered subject.
     *
     * @param version number of its events
     */
    public record Entry(Subject subject, @Nullable SubjectId mergedInto, long version) {

        static Entry of(SubjectHistory history) {
            return new Entry(history.subject(), history.mergedInto(), history.version());
        }
    }
}
