package io.faultline.query.state;

import io.faultline.contract.ActionId;
import io.faultline.query.fact.Reading;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a reader wants to see of a timeline.
 *
 * @param includeUndated also what the sources give no date for
 * @param inherited also what comes through blocs, the world and companies at home there
 * @param without actions left out, as if they had never been recorded
 * @param linked position of the newest event that may say what else is left out, 0 if nothing depends on it. Any event may
 *     make or end a link, also of an action that no state shows, so what is left out rests on all of them
 */
public record View(Reading reading, boolean includeUndated, boolean inherited, Set<ActionId> without, long linked) {

    public static final View DEFAULT = new View(Reading.POSSIBLE, false, true, Set.of());

    public View(Reading reading, boolean includeUndated, boolean inherited, Set<ActionId> without) {
        this(reading, includeUndated, inherited, without, 0);
    }

    /** @param position up to which links say so */
    public View leavingOut(Set<ActionId> actions, long position) {
        return new View(reading, includeUndated, inherited, new TreeSet<>(actions), position);
    }
}
