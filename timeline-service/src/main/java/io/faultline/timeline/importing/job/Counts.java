package io.faultline.timeline.importing.job;

import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.ActionEvent.ActionReinstated;
import io.faultline.contract.event.ActionEvent.ActionRetracted;
import io.faultline.contract.event.SubjectEvent.SubjectRegistered;
import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.decision.Decision.Accepted;
import io.faultline.timeline.decision.Decision.Refused;
import io.faultline.timeline.decision.Decision.Unchanged;

/** What became of rows. Each row counts once; those that an edition left out are no rows and count as retracted. */
public record Counts(long recorded, long corrected, long reinstated, long retracted, long unchanged, long rejected) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    public static final Counts UNCHANGED = new Counts(0, 0, 0, 0, 1, 0);
    public static final Counts RETRACTED = new Counts(0, 0, 0, 1, 0, 0);
    public static final Counts REJECTED = new Counts(0, 0, 0, 0, 0, 1);

    public static Counts of(Decision decision) {
        return switch (decision) {
            case Unchanged same -> UNCHANGED;
            case Refused refused -> REJECTED;
            case Accepted accepted ->
                switch (accepted.events().getFirst()) {
                    case ActionRecorded recorded -> new Counts(1, 0, 0, 0, 0, 0);
                    case SubjectRegistered registered -> new Counts(1, 0, 0, 0, 0, 0);
                    case ActionReinstated reinstated -> new Counts(0, 0, 1, 0, 0, 0);
                    case ActionRetracted retracted -> RETRACTED;
                    default -> new Counts(0, 1, 0, 0, 0, 0);
                };
        };
    }

    public Counts plus(Counts more) {
        return new Counts(
                recorded + more.recorded,
                corrected + more.corrected,
                reinstated + more.reinstated,
                retracted + more.retracted,
                unchanged + more.unchanged,
                rejected + more.rejected);
    }

    /** Rows of the file. */
    public long rows() {
        return recorded + corrected + reinstated + unchanged + rejected;
    }
}
