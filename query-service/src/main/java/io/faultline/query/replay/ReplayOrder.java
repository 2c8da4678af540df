package io.faultline.query.replay;

import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Statement;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a replay is asked for.
 *
 * @param from day of the first frame
 * @param to last day that a frame may have
 * @param kinds kinds of actions whose rows show; all if empty
 * @param knownAt as it was given: an instant, a day, {@code asOf}, or null for the latest
 * @param cascade whether what answers an action that is left out, or is a part of it, is left out as well
 * @param overlay actions that are supposed beside those of the log
 * @param position newest event of the log that counts, as it was given; null for the newest that was read
 */
public record ReplayOrder(
        LocalDate from,
        LocalDate to,
        Period step,
        List<SubjectId> subjects,
        List<String> kinds,
        @Nullable String knownAt,
        LeftOut without,
        boolean cascade,
        List<Statement> overlay,
        @Nullable Long position) {

    private static final String AS_OF = "asOf";

    public ReplayOrder {
        subjects = List.copyOf(subjects);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        without = without == null ? LeftOut.NOTHING : without;
        overlay = overlay == null ? List.of() : List.copyOf(overlay);
    }

    /** Without what is supposed, and with so many of the actions that are left out at most. */
    ReplayOrder shortened(int actions) {
        LeftOut some =
                new LeftOut(without.actions().stream().limit(actions).toList(), without.kinds(), without.subjects());
        return new ReplayOrder(from, to, step, subjects, kinds, knownAt, some, cascade, List.of(), position);
    }

    public LocalDate dayOf(int frame) {
        return from.plus(step.multipliedBy(frame));
    }

    /** Whether each frame is as it was known on its own day. */
    public boolean isOfItsDay() {
        return AS_OF.equals(knownAt);
    }

    /** Whether its frames can differ from those of history as it was. */
    public boolean isWhatIf() {
        return !without.isNothing() || !overlay.isEmpty();
    }
}
