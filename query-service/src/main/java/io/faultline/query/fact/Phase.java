package io.faultline.query.fact;

import io.faultline.contract.time.ImpreciseDate;
import org.jspecify.annotations.Nullable;

/**
 * How one action stands on a day.
 *
 * @param status furthest milestone, null for what has no lifecycle or no date
 * @param since since when it has been so at all, null if undated
 * @param statusSince since when it has had this status
 * @param until its end, null if none is known
 * @param certain whether what is shown holds for certain on that day
 */
public record Phase(
        @Nullable Status status,
        @Nullable ImpreciseDate since,
        @Nullable ImpreciseDate statusSince,
        @Nullable ImpreciseDate until,
        boolean certain) {}
