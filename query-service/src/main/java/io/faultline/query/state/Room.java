package io.faultline.query.state;

import it.unimi.dsi.fastutil.Hash;
import it.unimi.dsi.fastutil.objects.Object2ObjectOpenCustomHashMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the timelines in memory take together. What several of them say is there once and counts once, so that it is the same
 * room whether few large subjects are held or many that have to do with one another.
 */
final class Room {

    private static final long TEXT_BYTES = 60;
    private static final int TOLD_APART_BY = 128;

    /** What an account says, and how many timelines say it. */
    private static final class Said {

        private final byte[] text;
        private int holders;

        private Said(byte[] text) {
            this.text = text;
        }
    }

    /** A map of the JDK's would take as much for its entries as for half of what they hold. */
    private final Object2ObjectOpenCustomHashMap<byte[], Said> said =
            new Object2ObjectOpenCustomHashMap<>(new ByContent());

    private long bytes;

    synchronized void take(SubjectTimeline timeline) {
        bytes += timeline.ownBytes();
        Set<Said> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        timeline.share(text -> {
            Said one = said(text);
            if (counted.add(one)) {
                one.holders++;
            }
            return one.text;
        });
    }

    private Said said(byte[] text) {
        Said one = said.get(text);
        if (one == null) {
            one = new Said(text);
            said.put(text, one);
            bytes += TEXT_BYTES + text.length;
        }
        return one;
    }

    synchronized void leave(SubjectTimeline timeline) {
        bytes -= timeline.ownBytes();
        timeline.texts().forEach(this::leave);
    }

    private void leave(byte[] text) {
        Said one = said.get(text);
        if (one != null && --one.holders == 0) {
            said.remove(text);
            bytes -= TEXT_BYTES + text.length;
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    /** What a text begins with tells it from most others, and is not far to fetch. */
    private static final class ByContent implements Hash.Strategy<byte[]> {

        @Override
        public int hashCode(byte @Nullable [] text) {
            int hash = 0;
            for (int i = 0, end = text == null ? 0 : Math.min(TOLD_APART_BY, text.length); i < end; i++) {
                hash = 31 * hash + text[i];
            }
            return hash;
        }

        @Override
        public boolean equals(byte @Nullable [] one, byte @Nullable [] other) {
            return one == other || Arrays.equals(one, other);
        }
    }
}
