package io.faultline.query.history;

import io.faultline.query.history.Difference.By;
import io.faultline.query.history.doer.Doing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days between two changes of a state.
 *
 * @param from {@link LocalDate#MIN} if unbounded
 * @param until exclusive, {@link LocalDate#MAX} if unbounded
 * @param difference from the days before; in the first interval of all, everything that shows
 */
record Interval(LocalDate from, LocalDate until, Difference difference) {

    /** @param doing says who made it begin, null to leave that out */
    void writeTo(List<byte[]> json, @Nullable Doing doing) {
        json.add(Difference.bytes(
                "{\"from\":" + quoted(from, LocalDate.MIN) + ",\"until\":" + quoted(until, LocalDate.MAX) + ','));
        LocalDate last = from.equals(LocalDate.MIN) ? from : from.minusDays(1);
        difference.writeTo(json, doing == null ? null : new By(doing, last, from));
        json.add(Difference.bytes("}"));
    }

    private static String quoted(LocalDate day, LocalDate unbounded) {
        return day.equals(unbounded) ? "null" : '"' + day.toString() + '"';
    }
}
