package io.faultline.query.replay;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import java.util.List;

/**
 * What a replay leaves out: an action that any of these names.
 *
 * @param kinds every action of one of these kinds
 * @param subjects every action with a row of its own in the state of one of these
 */
public record LeftOut(List<ActionId> actions, List<String> kinds, List<SubjectId> subjects) {

    public static final LeftOut NOTHING = new LeftOut(List.of(), List.of(), List.of());

    public LeftOut {
        actions = actions == null ? List.of() : List.copyOf(actions);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
    }

    public boolean isNothing() {
        return actions.isEmpty() && kinds.isEmpty() && subjects.isEmpty();
    }
}
