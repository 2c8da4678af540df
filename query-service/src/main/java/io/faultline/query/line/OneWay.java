package io.faultline.query.line;

import io.faultline.contract.SubjectId;
import it.unimi.dsi.fastutil.Hash;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenCustomHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Leaves one line an action and facet, whatever the number of ways it comes by; a subject's own goes before all. */
public final class OneWay {

    private static final int NONE = -1;

    private OneWay() {}

    /** @param shown in the order of an answer */
    public static List<Line> of(List<Line> shown) {
        int inherited = 0;
        for (Line line : shown) {
            inherited += line.isOwn() ? 0 : 1;
        }
        return inherited == 0 ? shown : joined(shown, inherited);
    }

    private static List<Line> joined(List<Line> shown, int inherited) {
        @Nullable Line[] left = shown.toArray(Line[]::new);
        Object2IntMap<Line> firsts = new Object2IntOpenCustomHashMap<>(inherited, new ByPlace());
        firsts.defaultReturnValue(NONE);
        for (int i = 0; i < left.length; i++) {
            int first = left[i].isOwn() ? NONE : firsts.putIfAbsent(left[i], i);
            if (first != NONE) {
                left[first] = viaBoth(left[first], left[i]);
                left[i] = null;
            }
        }
        for (Line line : shown) {
            int first = line.isOwn() ? firsts.removeInt(line) : NONE;
            if (first != NONE) {
                left[first] = null;
            }
        }
        return Arrays.stream(left).filter(Objects::nonNull).toList();
    }

    private static Line viaBoth(Line one, Line other) {
        TreeSet<SubjectId> via = new TreeSet<>(one.via());
        via.addAll(other.via());
        return one.alsoVia(List.copyOf(via));
    }

    /** Lines of one action and facet are in one place. */
    private static final class ByPlace implements Hash.Strategy<Line> {

        @Override
        public int hashCode(@Nullable Line line) {
            return line == null ? 0 : 31 * line.actionHash() + line.facet().ordinal();
        }

        @Override
        public boolean equals(@Nullable Line one, @Nullable Line other) {
            return one == other
                    || (one != null && other != null && one.facet() == other.facet() && one.isOfTheSameActionAs(other));
        }
    }
}
