package io.faultline.query.export;

import io.faultline.contract.SubjectId;
import java.time.Instant;
import java.util.Set;

/**
 * Which accounts an export covers.
 *
 * @param known what is held true at this known time
 * @param position as the log had it at this position
 * @param everyVintage whatever the known time
 * @param subjects about these only; all if empty
 */
record Scope(Instant known, long position, boolean everyVintage, Set<SubjectId> subjects) {

    boolean covers(SubjectId subject) {
        return subjects.isEmpty() || subjects.contains(subject);
    }
}
