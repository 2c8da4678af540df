package io.faultline.timeline.registry;

import io.faultline.contract.Countries;
import io.faultline.contract.SubjectId;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.subject.Subject;
import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.subject.SubjectHistory;
import io.faultline.timeline.subject.SubjectType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** The registry as it stood after some event. Immutable; {@link Registry} holds the newest. */
public final class Subjects {

    static final Subjects NONE = new Subjects(TreePMap.empty(), Spellings.NONE, NearNames.NONE);

    private final TreePMap<String, SubjectHistory> byId;
    private final Spellings spellings;
    private final NearNames nearNames;

    private Subjects(TreePMap<String, SubjectHistory> byId, Spellings spellings, NearNames nearNames) {
        this.byId = byId;
        this.spellings = spellings;
        this.nearNames = nearNames;
    }

    Subjects evolve(Stream<SubjectEvent> events) {
        Subjects evolved = this;
        for (SubjectEvent event : (Iterable<SubjectEvent>) events::iterator) {
            evolved = evolved.evolve(event);
        }
        return evolved;
    }

    private Subjects evolve(SubjectEvent event) {
        String id = event.id().value();
        SubjectHistory before = byId.getOrDefault(id, SubjectHistory.UNKNOWN);
        SubjectHistory after = before.evolve(event);
        Spellings others = before.isUnknown() ? spellings : spellings.without(before.subject());
        return after.isUnknown()
                ? this
                : new Subjects(byId.plus(id, after), others.with(after.subject()), nearNames.with(after.subject()));
    }

    /** As if these were registered already: for a rehearsal. */
    public Subjects with(Stream<Subject> more) {
        return evolve(more.map(
                subject -> new SubjectEvent.SubjectRegistered(subject.id(), Origin.NOW.at(Instant.MAX), subject)));
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
        SubjectHistory known = byId.get(text);
        return known == null ? meantByName(text) : Set.of(known.subject().id());
    }

    private Set<SubjectId> meantByName(String text) {
        return country(text).map(SubjectId::new).map(Set::of).orElseGet(() -> bearersOf(text));
    }

    /** Whoever bears a name or an identifier; more than one where it is ambiguous. */
    public Set<SubjectId> bearersOf(String text) {
        return survivors(spellings.bearersOf(text));
    }

    /** Companies whose names look like another spelling of this one; it takes somebody to tell. */
    public Set<SubjectId> near(String name) {
        return survivors(nearNames.near(name));
    }

    /** The first entries of those among them of whom nobody knew yet at a time. */
    public List<Subject> knownOnlyAfter(Instant known, List<SubjectId> ids) {
        return ids.stream()
                .map(id -> byId.get(id.value()))
                .filter(history -> history != null && history.isKnownOnlyAfter(known))
                .map(SubjectHistory::first)
                .toList();
    }

    /** True where the registry says this entry, or said it once. */
    public boolean everSaid(Subject entry) {
        return byId.getOrDefault(entry.id().value(), SubjectHistory.UNKNOWN).everSaid(entry);
    }

    private static Optional<String> country(String text) {
        return Countries.isCountry(text) ? Optional.of(text) : Countries.find(text);
    }

    private Set<SubjectId> survivors(Set<SubjectId> bearers) {
        return bearers.stream().map(this::survivor).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Merges may follow one another; a circle, which two merges at once could make, ends somewhere in it. */
    private SubjectId survivor(SubjectId id) {
        SubjectHistory survivor = byId.get(id.value());
        for (int hops = 0; survivor.mergedInto() != null && hops < byId.size(); hops++) {
            survivor = byId.getOrDefault(survivor.mergedInto().value(), survivor);
        }
        return survivor.subject().id();
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
