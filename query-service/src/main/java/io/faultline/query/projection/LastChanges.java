package io.faultline.query.projection;

import io.faultline.contract.SubjectId;
import io.faultline.query.generation.Rederived;
import io.faultline.query.omission.Latecomers;
import io.faultline.query.subject.RegistryEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which position last changed what is known of each subject, so that what was built for one is forgotten only when that
 * one changes. Positions before this node started count as no change.
 */
@ApplicationScoped
public class LastChanges {

    private final Map<String, Long> ofSubjects = new ConcurrentHashMap<>();
    private volatile long ofLinks;
    private volatile long ofRegistry;
    private volatile int derivations;

    void learn(Changes changes, Collection<RegistryEvent> registered, long position) {
        changes.facts().forEach(fact -> ofSubjects.put(fact.subject(), position));
        if (!changes.links().isEmpty() || !changes.closedEarlier().isEmpty()) {
            ofLinks = position;
        }
        for (RegistryEvent event : registered) {
            if (event.concernsAll()) {
                ofRegistry = position;
            }
            event.concerned().forEach(subject -> ofSubjects.put(subject.value(), position));
        }
    }

    /**
     * Whether anything has changed after a position.
     *
     * @param subjects whose facts matter
     * @param links whether it matters which action is a part of which
     */
    public boolean anyAfter(long position, Collection<SubjectId> subjects, boolean links) {
        return ofRegistry > position
                || (links && ofLinks > position)
                || subjects.stream().anyMatch(subject -> ofSubjects.getOrDefault(subject.value(), 0L) > position);
    }

    /** How often another derivation has taken over: what was made of facts before that tells nothing about those of now. */
    public int derivations() {
        return derivations;
    }

    synchronized void learn(@Observes Rederived other) {
        derivations++;
    }

    synchronized void learn(@Observes Latecomers late) {
        derivations++;
    }
}
