package io.faultline.query.memento;

import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a resource has been, as far as anyone knew: there is a memento of each instant from which on more was known of it.
 *
 * @param instants oldest first
 */
public record Mementos(List<Instant> instants) {

    /** @param until what would be known later is none yet */
    public static Mementos of(Stream<Instant> instants, Instant until) {
        NavigableSet<Instant> sorted = new TreeSet<>(instants.toList());
        return new Mementos(List.copyOf(sorted.headSet(until, true)));
    }

    /**
     * The one that a TimeGate chooses: the newest that is not newer, but the first one for whoever asks for a time before
     * it. Null where there is none at all.
     *
     * @param acceptDatetime as a client sent it
     */
    public @Nullable Instant chosenBy(String acceptDatetime) {
        Instant asked = HttpDate.lastOf(MementoHeaders.ACCEPT_DATETIME, acceptDatetime);
        Instant chosen = instants.isEmpty() ? null : instants.getFirst();
        for (Instant instant : instants) {
            if (!instant.isAfter(asked)) {
                chosen = instant;
            }
        }
        return chosen;
    }
}
