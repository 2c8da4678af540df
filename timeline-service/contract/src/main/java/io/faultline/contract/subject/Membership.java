package io.faultline.contract.subject;

import io.faultline.contract.Check;
import io.faultline.contract.SubjectId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A country's time in a bloc, in valid time.
 *
 * @param from first day
 * @param until first day on which it is no longer a member
 */
public record Membership(
        SubjectId country, LocalDate from, @Nullable LocalDate until) {

    public Membership {
        Check.that()
                .present("country", country)
                .holds(country == null || country.isCountryOrBloc(), "country", "'" + country + "' is not a country")
                .present("from", from)
                .holds(until == null || until.isAfter(from), "until", "'" + until + "' is not after 'from'")
                .verify();
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
