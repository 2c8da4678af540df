package io.faultline.timeline.subject;

import io.faultline.contract.SubjectId;
import io.faultline.timeline.decision.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The subject turned out to be the same as another.
 *
 * @param into the id under which it goes on
 */
public record MergeSubject(
        SubjectId id,
        SubjectId into,
        @Nullable String reason,
        Origin origin,
        @Nullable Long expectedVersion) implements SubjectCommand {}
