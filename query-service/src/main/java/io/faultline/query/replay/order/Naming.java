package io.faultline.query.replay.order;

import io.faultline.contract.Countries;
import io.faultline.contract.SubjectId;
import io.faultline.query.subject.Registry;
import io.faultline.query.subject.SubjectRef;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whom a text names: by id, by any spelling of a country, by a registered name or alias. */
record Naming(Registry registry) {

    /** More than one where a name is ambiguous. */
    Set<SubjectId> meantBy(String text) {
        return byId(text)
                .or(() -> Countries.find(text).map(SubjectId::new))
                .map(Set::of)
                .orElseGet(() -> bearersOf(text));
    }

    /** Whoever can be a party of an action: the world cannot. */
    Set<SubjectId> partiesMeantBy(String text) {
        Set<SubjectId> meant = new TreeSet<>(meantBy(text));
        meant.remove(SubjectId.WORLD);
        return meant;
    }

    /** The one subject that is meant, or that it was merged into; null if there is none or more than one. */
    @Nullable
    SubjectRef subject(String text) {
        Set<SubjectId> meant = meantBy(text);
        return meant.size() == 1
                ? registry.find(survivor(meant.iterator().next())).orElse(null)
                : null;
    }

    private Optional<SubjectId> byId(String text) {
        try {
            SubjectId id = new SubjectId(text);
            return registry.find(id).map(SubjectRef::id);
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    private SubjectId survivor(SubjectId id) {
        return registry.successorOf(id).orElse(id);
    }

    private Set<SubjectId> bearersOf(String name) {
        Set<SubjectId> bearers = new TreeSet<>();
        registry.entries()
                .forEach(entry -> registry.find(entry.id())
                        .filter(subject -> registry.namesOf(subject).stream().anyMatch(name::equalsIgnoreCase))
                        .ifPresent(subject -> bearers.add(survivor(subject.id()))));
        return bearers;
    }
}
