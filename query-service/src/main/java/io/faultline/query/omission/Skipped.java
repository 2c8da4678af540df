package io.faultline.query.omission;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What is not to be projected, at one moment: for whoever projects the log anew and is to arrive at the same rows.
 *
 * @param firstDead position from which on a stream waits in the queue, by its name, such as {@code action:us-tariffs}
 * @param discarded positions of events that operators have given up
 */
public record Skipped(Map<String, Long> firstDead, Set<Long> discarded) {

    /** As it is in the transaction of the handle. */
    public static Skipped in(Handle handle) {
        Map<String, Long> firstDead = handle.createQuery("select sequence_identifier, min(sequence_number) as position"
                        + " from query.dead_letter_entry group by sequence_identifier")
                .map((row, context) -> Map.entry(row.getString("sequence_identifier"), row.getLong("position")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<Long> discarded = new HashSet<>(
                handle.createQuery("select position from query.dead_letter_outcome where outcome = 'discarded'")
                        .mapTo(Long.class)
                        .list());
        return new Skipped(firstDead, discarded);
    }

    public boolean isEmpty() {
        return firstDead.isEmpty() && discarded.isEmpty();
    }

    /** @param stream as the log names it */
    public boolean skips(String stream, long position) {
        return discarded.contains(position) || firstDead.getOrDefault(stream, Long.MAX_VALUE) <= position;
    }
}
