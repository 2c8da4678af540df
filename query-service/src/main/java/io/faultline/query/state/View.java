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
 */
public record View(Reading reading, boolean includeUndated, boolean inherited, Set<ActionId> without) {

    public static final View DEFAULT = new View(Reading.POSSIBLE, false, true, Set.of());

    public View leavingOut(Set<ActionId> actions) {
        return new View(reading, includeUndated, inherited, new TreeSet<>(actions));
    }
}
