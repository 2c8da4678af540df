package io.faultline.query.omission;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What answers do not contain although this node has read past it.
 *
 * @param dead positions of dead letters, in ascending order
 * @param late how many dead letters were ever projected after all
 */
record Omission(long[] dead, int streams, int late) {

    static final Omission NONE = new Omission(new long[0], 0, 0);

    /** How many events up to a position are missing. */
    int upTo(long position) {
        int found = Arrays.binarySearch(dead, position);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** A structured field (RFC 9651): how many, and the first of them; null where there is none. */
    @Nullable
    String describedUpTo(long position) {
        int missing = upTo(position);
        return missing == 0 ? null : missing + ";first=" + dead[0];
    }
}
