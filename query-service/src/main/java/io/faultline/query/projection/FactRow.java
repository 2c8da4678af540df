package io.faultline.query.projection;

import io.faultline.query.fact.Facet;
import io.faultline.query.fact.Fact;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the fact table: an account touches a subject's facet between two dates at most.
 *
 * @param facet ordinal of the facet
 * @param starts null where an earlier account touched it and this one no longer does
 */
record FactRow(
        String subject,
        int facet,
        long accountId,
        String actionId,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends) {

    record Place(String subject, Facet facet) {}

    static Place placeOf(Fact fact) {
        return new Place(fact.subject().value(), fact.facet());
    }

    /** @param span of the fact's lifecycle */
    static FactRow of(Fact fact, Span span, Account account) {
        return row(fact, account, fact.start() == null ? LocalDate.MIN : span.first(), span.last());
    }

    static FactRow noLonger(Fact fact, Account account) {
        return row(fact, account, null, null);
    }

    private static FactRow row(Fact fact, Account account, @Nullable LocalDate starts, @Nullable LocalDate ends) {
        return new FactRow(
                fact.subject().value(), fact.facet().ordinal(), account.id(), account.actionId(), starts, ends);
    }

    /** Facts of several keys in one place share a row that spans them. */
    FactRow spanning(FactRow other) {
        LocalDate first = starts.isBefore(other.starts) ? starts : other.starts;
        LocalDate last = ends.isAfter(other.ends) ? ends : other.ends;
        return new FactRow(subject, facet, accountId, actionId, first, last);
    }
}
