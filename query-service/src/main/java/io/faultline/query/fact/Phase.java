package io.faultline.query.fact;

import io.faultline.contract.statement.Amount;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.time.ImpreciseDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one action stands on a day.
 *
 * @param status furthest milestone, null for what has no lifecycle or no date
 * @param since since when it has been so at all, null if undated
 * @param statusSince since when it has had this status
 * @param until its end, null if none is known
 * @param terms the statement that holds on that day, as amended
 * @param termsSince since when those terms hold, null for the first
 * @param delivered what was delivered by then
 * @param certain whether what is shown holds for certain on that day
 */
public record Phase(
        @Nullable Status status,
        @Nullable ImpreciseDate since,
        @Nullable ImpreciseDate statusSince,
        @Nullable ImpreciseDate until,
        Statement terms,
        @Nullable ImpreciseDate termsSince,
        List<Amount> delivered,
        boolean certain) {

    /** Amounts of the terms and what was delivered on them. */
    public List<Amount> amounts() {
        return Stream.concat(terms.about().amounts().stream(), delivered.stream())
                .toList();
    }

    boolean showsTheSameAs(@Nullable Phase other) {
        return other != null
                && status == other.status
                && Objects.equals(statusSince, other.statusSince)
                && terms.equals(other.terms)
                && delivered.equals(other.delivered);
    }

    Phase withCertainty(boolean now) {
        return new Phase(status, since, statusSince, until, terms, termsSince, delivered, now);
    }
}
