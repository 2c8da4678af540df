package io.faultline.query.subject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;

/**
 * The registry at any point of knowledge, folded in memory from its events: there are few of them beside those about
 * actions.
 */
@ApplicationScoped
public class Registries {

    private static final int REMEMBERED = 64;

    private final TreeSet<RegistryEvent> events = new TreeSet<>();
    private final Cache<List<Long>, Registry> folded =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private volatile Registry latest = new Registry(List.of());

    /** Adds what was read from the log; the same event twice is once. */
    public synchronized void learn(List<RegistryEvent> read) {
        if (events.addAll(read)) {
            latest = new Registry(events);
        }
    }

    public Registry latest() {
        return latest;
    }

    public synchronized Registry asOf(KnownBy known) {
        List<RegistryEvent> counting = counting(known);
        if (counting.size() == events.size()) {
            return latest;
        }
        List<Long> positions = counting.stream().map(RegistryEvent::position).toList();
        return folded.get(positions, missing -> new Registry(counting));
    }

    private List<RegistryEvent> counting(KnownBy known) {
        return events.stream()
                .filter(e -> known.includes(e.event().provenance().knownSince(), e.position()))
                .toList();
    }
}
