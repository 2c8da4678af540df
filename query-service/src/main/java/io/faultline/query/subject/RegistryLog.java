package io.faultline.query.subject;

import io.faultline.contract.SubjectId;
import io.faultline.contract.event.SubjectEvent.SubjectMerged;
import io.faultline.contract.event.SubjectEvent.SubjectRegistered;
import io.faultline.contract.event.SubjectEvent.SubjectRevised;
import io.faultline.contract.subject.Subject;
import io.faultline.contract.subject.Subject.Agency;
import io.faultline.contract.subject.Subject.Bloc;
import io.faultline.contract.subject.Subject.Company;
import io.faultline.contract.subject.Subject.Region;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Every event about the registry, found by the entry that it is about. It only grows, and each reader leaves out what
 * does not count at its own point of knowledge, so that no such point costs a registry of its own.
 */
final class RegistryLog {

    private final ConcurrentMap<SubjectId, Set<RegistryEvent>> ofEntry = new ConcurrentHashMap<>();
    private final ConcurrentMap<SubjectId, Set<RegistryEvent>> ofPlace = new ConcurrentHashMap<>();
    private final Set<SubjectId> blocs = new ConcurrentSkipListSet<>();
    private final Set<SubjectId> merged = new ConcurrentSkipListSet<>();
    private final NavigableSet<Instant> turnsOfAll = new ConcurrentSkipListSet<>();
    private final ConcurrentMap<SubjectId, NavigableSet<Instant>> turnsOf = new ConcurrentHashMap<>();

    /** The same event twice is once. */
    void add(RegistryEvent known) {
        put(ofEntry, known.event().id(), known);
        subjectOf(known).flatMap(RegistryLog::placeOf).ifPresent(place -> put(ofPlace, place, known));
        if (known.event() instanceof SubjectMerged) {
            merged.add(known.event().id());
        }
        if (subjectOf(known).orElse(null) instanceof Bloc bloc) {
            blocs.add(bloc.id());
        }
        turn(known);
    }

    private static void put(Map<SubjectId, Set<RegistryEvent>> index, SubjectId id, RegistryEvent known) {
        index.computeIfAbsent(id, none -> new ConcurrentSkipListSet<>()).add(known);
    }

    /** Events about one entry, oldest knowledge first. */
    Set<RegistryEvent> about(SubjectId id) {
        return ofEntry.getOrDefault(id, Set.of());
    }

    /** Events that tell of an agency that acts for a place, or of a company at home there. */
    Stream<RegistryEvent> tyingTo(SubjectId place) {
        return ofPlace.getOrDefault(place, Set.of()).stream();
    }

    Set<SubjectId> entries() {
        return ofEntry.keySet();
    }

    Set<SubjectId> blocs() {
        return blocs;
    }

    /** An entry may have been held to be at home elsewhere: all its places turn whenever what is known of it does. */
    private void turn(RegistryEvent known) {
        SubjectId id = known.event().id();
        if (known.concernsAll()) {
            turnsOfAll.add(known.knownSince());
        }
        List<Instant> turns = about(id).stream().map(RegistryEvent::knownSince).toList();
        Stream<SubjectId> places =
                about(id).stream().flatMap(event -> subjectOf(event).flatMap(RegistryLog::placeOf).stream());
        Stream.concat(Stream.of(id), places)
                .forEach(subject -> turnsOf.computeIfAbsent(subject, none -> new ConcurrentSkipListSet<>())
                        .addAll(turns));
    }

    /** Since when what is known of a subject's place in the registry at an instant has been known. */
    Instant unchangedSince(SubjectId id, Instant instant) {
        Instant ofAll = turnsOfAll.floor(instant);
        NavigableSet<Instant> turns = turnsOf.get(id);
        Instant own = turns == null ? null : turns.floor(instant);
        Instant since = ofAll == null ? Instant.MIN : ofAll;
        return own == null || own.isBefore(since) ? since : own;
    }

    Set<SubjectId> merged() {
        return merged;
    }

    static Optional<Subject> subjectOf(RegistryEvent known) {
        return switch (known.event()) {
            case SubjectRegistered registered -> Optional.of(registered.subject());
            case SubjectRevised revised -> Optional.of(revised.subject());
            case SubjectMerged gone -> Optional.empty();
        };
    }

    static Optional<SubjectId> placeOf(Subject entry) {
        return switch (entry) {
            case Agency agency -> Optional.of(agency.country());
            case Company company -> Optional.ofNullable(company.home());
            case Bloc bloc -> Optional.empty();
            case Region region -> Optional.empty();
        };
    }
}
