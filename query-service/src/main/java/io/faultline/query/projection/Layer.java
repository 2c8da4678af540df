package io.faultline.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * What is held true of one action between two instants of known time.
 *
 * @param decisive the event that decides it: the newest in the order of knowledge
 * @param superseded older events, whose subjects may have to learn that they are no longer touched
 */
record Layer(Instant knownFrom, Instant knownUntil, KnownEvent decisive, List<KnownEvent> superseded) {

    /** The end of what is still held true; PostgreSQL can represent it. */
    static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    /** The layers that an action's events leave, one for every stretch of known time. */
    static List<Layer> of(SortedSet<KnownEvent> events) {
        List<Layer> layers = new ArrayList<>();
        List<KnownEvent> older = new ArrayList<>();
        List<KnownEvent> inOrder = List.copyOf(events);
        for (int i = 0; i < inOrder.size(); i++) {
            KnownEvent event = inOrder.get(i);
            Instant until = i + 1 < inOrder.size() ? inOrder.get(i + 1).knownSince() : NEVER;
            if (event.knownSince().isBefore(until)) {
                layers.add(new Layer(event.knownSince(), until, event, List.copyOf(older)));
            }
            older.add(event);
        }
        return layers;
    }

    long sourcePosition() {
        return decisive.position();
    }

    List<Long> restsOn() {
        return decisive.statement() == null ? List.of() : List.of(decisive.position());
    }
}
