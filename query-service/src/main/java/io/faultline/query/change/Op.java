package io.faultline.query.change;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What became of something. */
enum Op {
    /** It is held true now, and was not before. */
    ADD,
    /** It was held true before, and is now, perhaps otherwise. */
    MOD,
    /** It was held true before, and no longer is. */
    RETRACT;

    static Op of(boolean before, boolean after) {
        return before == after ? MOD : after ? ADD : RETRACT;
    }

    /** One for everything that there was before or is now. */
    static <T, R> Stream<R> each(Collection<T> before, Collection<T> after, BiFunction<Op, T, R> how) {
        Set<T> all = new TreeSet<>(before);
        all.addAll(after);
        return all.stream().map(one -> how.apply(of(before.contains(one), after.contains(one)), one));
    }
}
