package io.faultline.query.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was held true of one action at some known times.
 *
 * @param knownUntil null while nothing newer is known
 * @param position of the newest event that it rests on
 * @param restsOn positions of the events that make it up
 * @param shown what it shows, as it is stored
 */
record KnownAccount(
        long id,
        String action,
        Instant knownFrom,
        @Nullable Instant knownUntil,
        long position,
        List<Long> restsOn,
        byte @Nullable [] shown) {

    /** Since when and up to when a line is known, and by which event. */
    ObjectNode putInto(ObjectNode line) {
        line.put("knownFrom", knownFrom.toString());
        line.put("knownUntil", knownUntil == null ? null : knownUntil.toString());
        return line.put("position", position);
    }
}
