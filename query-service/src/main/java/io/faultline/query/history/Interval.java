package io.faultline.query.history;

import java.time.LocalDate;
import java.util.List;

/**
 * Days between two changes of a state.
 *
 * @param from {@link LocalDate#MIN} if unbounded
 * @param until exclusive, {@link LocalDate#MAX} if unbounded
 * @param difference from the days before; in the first interval of all, everything that shows
 */
record Interval(LocalDate from, LocalDate until, Difference difference) {

    void writeTo(List<byte[]> json) {
        json.add(Difference.bytes(
                "{\"from\":" + quoted(from, LocalDate.MIN) + ",\"until\":" + quoted(until, LocalDate.MAX) + ','));
        difference.writeTo(json);
        json.add(Difference.bytes("}"));
    }

    private static String quoted(LocalDate day, LocalDate unbounded) {
        return day.equals(unbounded) ? "null" : '"' + day.toString() + '"';
    }
}
