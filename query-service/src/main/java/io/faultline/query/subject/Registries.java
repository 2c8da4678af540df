package io.faultline.query.subject;

import io.faultline.contract.SubjectId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The registry at any point of knowledge, kept in memory: it has few events beside those about actions. */
@ApplicationScoped
public class Registries {

    private final RegistryLog log = new RegistryLog();

    /** Adds what was read from the log; the same event twice is once. */
    public void learn(List<RegistryEvent> read) {
        read.forEach(log::add);
    }

    /**
     * Since when a subject's place in the registry has been known as it is known at an instant; {@link Instant#MIN} before
     * anything was.
     */
    public Instant unchangedSince(SubjectId id, Instant instant) {
        return log.unchangedSince(id, instant);
    }

    /** At which known times something was said of an entry, oldest first; empty for one that is not registered. */
    public List<Instant> knownTimesOf(SubjectId id) {
        return log.about(id).stream().map(RegistryEvent::knownSince).distinct().toList();
    }

    public Registry asOf(KnownBy known) {
        return new Registry(log, known);
    }
}
