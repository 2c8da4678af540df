package io.faultline.timeline.registry;

import io.faultline.contract.SubjectId;
import io.faultline.contract.Words;
import io.faultline.contract.subject.FormerName;
import io.faultline.contract.subject.Subject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * Who bears a name or an identifier. Immutable, and cheap to add to: an import registers thousands of companies one
 * after another, and each must be found at once.
 */
record Spellings(PMap<String, PSet<SubjectId>> names, PMap<String, PSet<SubjectId>> identifiers) {

    static final Spellings NONE = new Spellings(HashTreePMap.empty(), HashTreePMap.empty());

    Spellings with(Subject subject) {
        PMap<String, PSet<SubjectId>> moreNames = names;
        for (String name : (Iterable<String>) namesOf(subject)::iterator) {
            moreNames = plus(moreNames, folded(name), subject.id());
        }
        PMap<String, PSet<SubjectId>> moreIdentifiers = identifiers;
        for (String identifier : (Iterable<String>) identifiersOf(subject)::iterator) {
            moreIdentifiers = plus(moreIdentifiers, folded(identifier), subject.id());
        }
        return new Spellings(moreNames, moreIdentifiers);
    }

    Spellings without(Subject subject) {
        PMap<String, PSet<SubjectId>> fewerNames = names;
        for (String name : (Iterable<String>) namesOf(subject)::iterator) {
            fewerNames = minus(fewerNames, folded(name), subject.id());
        }
        PMap<String, PSet<SubjectId>> fewerIdentifiers = identifiers;
        for (String identifier : (Iterable<String>) identifiersOf(subject)::iterator) {
            fewerIdentifiers = minus(fewerIdentifiers, folded(identifier), subject.id());
        }
        return new Spellings(fewerNames, fewerIdentifiers);
    }

    /** A name beats an identifier: a ticker may be somebody else's name. */
    Set<SubjectId> bearersOf(String text) {
        String folded = folded(text);
        PSet<SubjectId> bearers = names.get(folded);
        return bearers == null ? identifiers.getOrDefault(folded, HashTreePSet.empty()) : bearers;
    }

    static Stream<String> namesOf(Subject subject) {
        Stream<Words> former = subject instanceof Subject.Company company
                ? company.formerNames().stream().map(FormerName::name)
                : Stream.of();
        Stream<Words> names = Stream.concat(Stream.of(subject.name()), former);
        return Stream.concat(names.flatMap(name -> name.byLanguage().values().stream()), subject.aliases().stream());
    }

    private static Stream<String> identifiersOf(Subject subject) {
        return subject instanceof Subject.Company company ? company.identifiers().values().stream() : Stream.of();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static <T> PMap<String, PSet<T>> plus(PMap<String, PSet<T>> index, String key, T value) {
        return index.plus(key, index.getOrDefault(key, HashTreePSet.empty()).plus(value));
    }

    private static <T> PMap<String, PSet<T>> minus(PMap<String, PSet<T>> index, String key, T value) {
        PSet<T> left = index.getOrDefault(key, HashTreePSet.empty()).minus(value);
        return left.isEmpty() ? index.minus(key) : index.plus(key, left);
    }
}
