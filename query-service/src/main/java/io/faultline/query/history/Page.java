package io.faultline.query.history;

import io.faultline.query.asked.Paging;
import io.faultline.query.problem.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Where a page of a history begins. Its cursor names the position that the first page was answered from, so that all pages
 * are of one history, whatever is recorded meanwhile.
 */
record Page(long position, LocalDate begin, boolean isFirst) {

    /** @throws Refused for a cursor that is none of a history */
    static Page of(Paging paging, long position, LocalDate begin) {
        String after = paging.after();
        if (after.isEmpty()) {
            return new Page(position, begin, true);
        }
        int colon = after.indexOf(':');
        try {
            return new Page(
                    Long.parseLong(after.substring(0, Math.max(colon, 0))),
                    LocalDate.parse(after.substring(colon + 1)),
                    false);
        } catch (NumberFormatException | DateTimeException malformed) {
            throw Refused.badParameter("cursor", "'" + paging.cursor + "' is no cursor of a history");
        }
    }

    String next(LocalDate day) {
        return Paging.encoded(position + ":" + day);
    }
}
