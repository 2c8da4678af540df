package io.faultline.query.state;

import io.faultline.query.trace.Trace;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the timelines in memory take together. An account that several of them show is there once and counts once, so that
 * it is the same room whether few large subjects are held or many that have to do with one another.
 */
final class Room {

    private final Map<List<Trace>, Integer> holders = new IdentityHashMap<>();
    private long bytes;

    synchronized void take(SubjectTimeline timeline) {
        bytes += timeline.ownBytes();
        for (List<Trace> account : timeline.accounts()) {
            if (holders.merge(account, 1, Integer::sum) == 1) {
                bytes += Trace.bytes(account);
            }
        }
    }

    synchronized void leave(SubjectTimeline timeline) {
        bytes -= timeline.ownBytes();
        for (List<Trace> account : timeline.accounts()) {
            if (holders.merge(account, -1, Room::fewer) == null) {
                bytes -= Trace.bytes(account);
            }
        }
    }

    private static Integer fewer(Integer before, Integer change) {
        return before == 1 ? null : before + change;
    }

    synchronized long bytes() {
        return bytes;
    }
}
