package io.faultline.query.export;

import io.faultline.query.asked.Asked;
import io.faultline.query.asked.Moments;
import io.faultline.query.problem.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The days of a panel, as they were given. */
public class Stepping {

    static final int MOST_DAYS = 4_000;

    @RestQuery
    @Parameter(
            description = "First day of a panel; `to` if left out",
            examples = @ExampleObject(name = "The begin of 2025", value = "2025-01-01"))
    public @Nullable String from;

    @RestQuery
    @Parameter(
            description = "Last day of a panel, where a step ends on it; `asOf` if left out",
            examples = @ExampleObject(name = "The end of 2025", value = "2025-12-31"))
    public @Nullable String to;

    @RestQuery
    @Parameter(
            description = "ISO period from one day of a panel to the next, a month if left out; at most " + MOST_DAYS
                    + " days in all",
            examples = @ExampleObject(name = "Every month", value = "P1M"))
    public @Nullable String step;

    /** @throws Refused for malformed days or steps, an empty range, or too many days */
    public List<LocalDate> days(LocalDate asOf, Moments moments) {
        LocalDate last = moments.day(new Asked("to", to)).orElse(asOf);
        LocalDate first = moments.day(new Asked("from", from)).orElse(last);
        if (first.isAfter(last)) {
            throw Refused.badParameter("from", "'" + from + "' is after the last day, " + last);
        }
        Period every = period();
        List<LocalDate> days = Stream.iterate(0, count -> count + 1)
                .map(count -> after(first, every, count))
                .limit(MOST_DAYS + 1L)
                .takeWhile(day -> !day.isAfter(last))
                .toList();
        if (days.size() > MOST_DAYS) {
            throw Refused.badParameter("step", "'" + every + "' makes more than " + MOST_DAYS + " days up to " + last);
        }
        return days;
    }

    /** A day that no calendar has lies beyond every last day. */
    private static LocalDate after(LocalDate first, Period every, int count) {
        try {
            return first.plus(every.multipliedBy(count));
        } catch (DateTimeException | ArithmeticException beyond) {
            return LocalDate.MAX;
        }
    }

    private Period period() {
        try {
            Period period = Period.parse(step == null ? "P1M" : step);
            if (!period.isNegative() && !period.isZero()) {
                return period;
            }
        } catch (DateTimeException malformed) {
            // told below, as steps that lead nowhere are
        }
        throw Refused.badParameter("step", "'" + step + "' is no ISO period of a day or more, such as P1M");
    }
}
