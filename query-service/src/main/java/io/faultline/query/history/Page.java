package io.faultline.query.history;

import io.faultline.query.asked.Paging;
import io.faultline.query.problem.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Where a page of a history begins. Its cursor names the position of the newest event that the first page rests on, so that
 * all pages are of one history, whatever is recorded meanwhile.
 */
record Page(long position, LocalDate begin, boolean isFirst) {

    /**
     * @param read position that a first page is answered from, which no later page was begun after
     * @param end exclusive
     * @throws Refused for a cursor that is none of this history
     */
    static Page of(Paging paging, long read, LocalDate begin, LocalDate end) {
        String after = paging.after();
        if (after.isEmpty()) {
            return new Page(read, begin, true);
        }
        int colon = after.indexOf(':');
        try {
            long position = Long.parseLong(after.substring(0, Math.max(colon, 0)));
            LocalDate day = LocalDate.parse(after.substring(colon + 1));
            if (0 <= position && position <= read && day.isAfter(begin) && day.isBefore(end)) {
                return new Page(position, day, false);
            }
        } catch (NumberFormatException | DateTimeException malformed) {
            // told below, as cursors of other histories are
        }
        throw noCursor(paging);
    }

    static Refused noCursor(Paging paging) {
        return Refused.badParameter("cursor", "'" + paging.cursor + "' is no cursor of this history");
    }

    /** What others have recorded since the newest event that the history rests on makes neither it nor its cursors new. */
    Page restingOn(long newest) {
        return new Page(newest, begin, isFirst);
    }

    String next(LocalDate day) {
        return Paging.encoded(position + ":" + day);
    }
}
