package io.faultline.timeline.importing.run;

import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.decision.Decision.Refused;
import io.faultline.timeline.importing.file.ImportProblem;
import io.faultline.timeline.importing.file.Row;
import io.faultline.timeline.importing.job.Counts;
import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of the rows of one transaction, and gathers what is wrong with them. */
final class Tally {

    private final List<ImportProblem> problems = new ArrayList<>();
    private Counts counts = Counts.NONE;

    void decided(Row row, Decision decision) {
        counts = counts.plus(Counts.of(decision));
        problems.addAll(row.warnings());
        if (decision instanceof Refused refused) {
            problems.add(row.problem(refused.detail()));
        }
    }

    void unchanged(Row row) {
        counts = counts.plus(Counts.UNCHANGED);
        problems.addAll(row.warnings());
    }

    void retracted() {
        counts = counts.plus(Counts.RETRACTED);
    }

    void rejected(List<ImportProblem> why) {
        counts = counts.plus(Counts.REJECTED);
        problems.addAll(why);
    }

    Counts counts() {
        return counts;
    }

    List<ImportProblem> problems() {
        return problems;
    }
}
