package io.faultline.query.ahead;

import io.faultline.query.fact.Phase;
import io.faultline.query.fact.Status;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can happen to an action on a day. */
enum Happening {
    ANNOUNCED("Announced"),
    ADOPTED("Adopted"),
    IN_FORCE("In force"),
    SUSPENDED("Suspended"),
    RESUMED("In force again"),
    PLEDGED("Pledged"),
    CONTRACTED("Contracted"),
    PARTLY_DELIVERED("Partly delivered"),
    DELIVERED("Delivered"),
    RELEASED("Released"),
    ENDED("Ended");

    private final String words;

    Happening(String words) {
        this.words = words;
    }

    /**
     * What turns one phase into the next, null if nothing does that has a name.
     *
     * @param before null where there is nothing to show
     * @param after null where there is nothing to show
     */
    static @Nullable Happening between(@Nullable Phase before, @Nullable Phase after) {
        Status was = before == null ? null : before.status();
        Status is = after == null ? null : after.status();
        if (was == is) {
            return null;
        }
        if (is == null) {
            return after == null ? ENDED : null;
        }
        return is == Status.IN_FORCE && was == Status.SUSPENDED ? RESUMED : valueOf(is.name());
    }

    String words() {
        return words;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
