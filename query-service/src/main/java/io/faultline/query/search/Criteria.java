package io.faultline.query.search;

import io.faultline.contract.SubjectId;
import io.faultline.contract.time.ImpreciseDate;
import io.faultline.query.fact.Phase;
import io.faultline.query.fact.Status;
import io.faultline.query.finding.Wording;
import io.faultline.query.standing.Narrowing;
import io.faultline.query.standing.Narrowing.Wanted;
import io.faultline.query.standing.Selection;
import io.faultline.query.standing.Standing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param narrowing what the tables can tell
 * @param from first day of its date, {@link LocalDate#MIN} for any
 * @param to last day of its date, {@link LocalDate#MAX} for any
 */
record Criteria(
        Narrowing narrowing,
        Selection selection,
        @Nullable Status status,
        @Nullable LocalDate inForceOn,
        LocalDate from,
        LocalDate to) {

    boolean fits(Standing standing, LocalDate asOf) {
        return selection.isOfKind(standing)
                && isDated(standing)
                && (status == null || statusOn(standing, asOf) == status)
                && (inForceOn == null || statusOn(standing, inForceOn) == Status.IN_FORCE)
                && (narrowing.words().isEmpty() || hasAllWords(standing));
    }

    private boolean isDated(Standing standing) {
        if (from.equals(LocalDate.MIN) && to.equals(LocalDate.MAX)) {
            return true;
        }
        ImpreciseDate date = standing.date();
        return date != null && !date.latest().isBefore(from) && !date.earliest().isAfter(to);
    }

    private static @Nullable Status statusOn(Standing standing, LocalDate day) {
        Phase phase = standing.on(day);
        return phase == null ? null : phase.status();
    }

    private boolean hasAllWords(Standing standing) {
        Wording wording = standing.wording();
        return narrowing.words().stream().allMatch(wanted -> wording.has(wanted.word()) || isNamed(standing, wanted));
    }

    private static boolean isNamed(Standing standing, Wanted wanted) {
        return standing.subjects().stream().map(SubjectId::value).anyMatch(wanted.named()::contains);
    }
}
