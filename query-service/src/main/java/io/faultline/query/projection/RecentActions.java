package io.faultline.query.projection;

import io.faultline.query.generation.Generation;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the actions that the last ranges were about, while the log is read in bulk: most that follows is
 * about them, and need not be read back. What is taken out has to be kept again once it is committed.
 */
final class RecentActions {

    private static final int MOST_EVENTS = 20_000;

    private final Map<String, ActionKnowledge> held = new LinkedHashMap<>();
    private int events;
    private long upTo;
    private @Nullable Generation of;

    /**
     * Forgets everything unless the range follows what was kept, in the same generation: another node may have read what
     * lies between.
     */
    synchronized void startAt(long position, Generation generation) {
        if (position != upTo + 1 || !generation.equals(of)) {
            forget();
        }
        of = generation;
    }

    synchronized Optional<ActionKnowledge> take(String actionId) {
        Optional<ActionKnowledge> taken = Optional.ofNullable(held.remove(actionId));
        taken.ifPresent(known -> events -= known.size());
        return taken;
    }

    /** @param position up to which everything is committed */
    synchronized void keep(Iterable<ActionKnowledge> changed, long position) {
        upTo = position;
        changed.forEach(known -> {
            held.put(known.actionId(), known.onward());
            events += known.size();
        });
        Iterator<ActionKnowledge> oldest = held.values().iterator();
        while (events > MOST_EVENTS) {
            events -= oldest.next().size();
            oldest.remove();
        }
    }

    synchronized void forget() {
        held.clear();
        events = 0;
    }
}
