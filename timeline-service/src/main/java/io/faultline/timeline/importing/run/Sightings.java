package io.faultline.timeline.importing.run;

import io.faultline.contract.ActionId;
import io.faultline.timeline.vintage.Fingerprint;

/**
 * What a file said of whom so far, in 20 bytes a row: hashes of the id and of the content, and the line. That two ids
 * among ten millions share a hash of 64 bits is less likely than one in 300,000.
 */
final class Sightings {

    static final int NEW = 0;
    static final int SAME = -1;

    private long[] ids = new long[1 << 10];
    private long[] contents = new long[1 << 10];
    private int[] lines = new int[1 << 10];
    private int size;

    /** Notes a row; {@link #NEW}, {@link #SAME}, or the line that said something else of the same id. */
    int note(ActionId id, Fingerprint content, int line) {
        if (4 * size > 3 * ids.length) {
            grow();
        }
        long hash = hashOf(id.value());
        int slot = slotOf(hash);
        if (ids[slot] == hash) {
            return contents[slot] == content.high() ? SAME : lines[slot];
        }
        put(slot, hash, content.high(), line);
        size++;
        return NEW;
    }

    private void grow() {
        long[] oldIds = ids;
        long[] oldContents = contents;
        int[] oldLines = lines;
        ids = new long[2 * oldIds.length];
        contents = new long[2 * oldIds.length];
        lines = new int[2 * oldIds.length];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != 0) {
                put(slotOf(oldIds[i]), oldIds[i], oldContents[i], oldLines[i]);
            }
        }
    }

    private void put(int slot, long hash, long content, int line) {
        ids[slot] = hash;
        contents[slot] = content;
        lines[slot] = line;
    }

    private int slotOf(long hash) {
        int slot = (int) (hash ^ hash >>> 32) & ids.length - 1;
        while (ids[slot] != 0 && ids[slot] != hash) {
            slot = slot + 1 & ids.length - 1;
        }
        return slot;
    }

    /** FNV-1a, mixed once more; never 0, which marks an empty slot. */
    private static long hashOf(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
        return hash == 0 ? 1 : hash;
    }
}
