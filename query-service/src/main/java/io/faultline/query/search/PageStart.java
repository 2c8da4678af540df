package io.faultline.query.search;

import io.faultline.query.asked.Paging;
import io.faultline.query.problem.Refused;
import io.faultline.query.standing.Sequence.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins. Its cursor names the position and the day that the first page was answered for, so that all pages
 * are of one list, whatever is recorded meanwhile.
 *
 * @param after null for the first page
 */
record PageStart(long position, LocalDate asOf, @Nullable Place after) {

    private static final int PARTS = 4;
    private static final String UNDATED = "-";

    /** @throws Refused for a cursor that is none of a search */
    static PageStart of(Paging paging, long position, LocalDate asOf) {
        String cursor = paging.after();
        if (cursor.isEmpty()) {
            return new PageStart(position, asOf, null);
        }
        String[] parts = cursor.split(" ", -1);
        try {
            if (parts.length == PARTS) {
                return new PageStart(
                        Math.min(position, Long.parseLong(parts[0])),
                        LocalDate.parse(parts[1]),
                        new Place(parts[2].equals(UNDATED) ? null : LocalDate.parse(parts[2]), parts[3]));
            }
        } catch (NumberFormatException | DateTimeException malformed) {
            throw noCursor(paging);
        }
        throw noCursor(paging);
    }

    private static Refused noCursor(Paging paging) {
        return Refused.badParameter("cursor", "'" + paging.cursor + "' is no cursor of a search");
    }

    String next(Place last) {
        String begins = last.begins() == null ? UNDATED : last.begins().toString();
        return Paging.encoded(String.join(" ", String.valueOf(position), asOf.toString(), begins, last.id()));
    }
}
