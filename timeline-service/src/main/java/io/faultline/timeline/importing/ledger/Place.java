package io.faultline.timeline.importing.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition among those of its data set.
 *
 * @param before the one before it; null where it is the first
 * @param later those after it, in their order
 */
public record Place(Entry own, @Nullable Entry before, List<Entry> later) {

    static Place of(Entry own, List<Entry> others) {
        Entry before = null;
        for (Entry other : others) {
            before = other.edition().compareTo(own.edition()) < 0 ? other : before;
        }
        return new Place(
                own,
                before,
                others.stream()
                        .filter(other -> other.edition().compareTo(own.edition()) > 0)
                        .toList());
    }

    /** Nothing but the edition before can tell what it changes. */
    public boolean isNewest() {
        return later.isEmpty() && own.replaces() == null;
    }
}
