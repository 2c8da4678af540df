package io.faultline.query.search;

import io.faultline.query.standing.Sequence.Place;
import io.faultline.query.standing.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A page while it is being filled. Where few of many fit it is left with fewer items than it has room for, so that no
 * request reads more than so many actions; the next page goes on from there.
 */
final class Filling implements Predicate<Standing> {

    private final Predicate<Standing> wanted;
    private final int size;
    private final int mostRead;
    private final List<Standing> found = new ArrayList<>();
    private int read;
    private @Nullable Place last;
    private boolean more;

    Filling(Predicate<Standing> wanted, int size, int mostRead) {
        this.wanted = wanted;
        this.size = size;
        this.mostRead = mostRead;
    }

    /** Takes the next action, and answers whether to go on. */
    @Override
    public boolean test(Standing standing) {
        boolean fits = read < mostRead && wanted.test(standing);
        if (read == mostRead || (fits && found.size() == size)) {
            more = true;
            return false;
        }
        read++;
        last = standing.place();
        if (fits) {
            found.add(standing);
        }
        return true;
    }

    List<Standing> found() {
        return found;
    }

    /** Where the next page begins after, null if there is none. */
    @Nullable
    Place next() {
        return more ? last : null;
    }
}
