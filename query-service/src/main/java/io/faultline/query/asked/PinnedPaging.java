package io.faultline.query.asked;

import io.faultline.query.problem.Refused;
import java.util.List;

/**
 * Pages of a list that is made anew for each of them: a cursor names the position that the first page was answered from,
 * so that it is the same list every time.
 *
 * @param offset number of items before the page
 * @param size items a page
 */
public record PinnedPaging(long position, int offset, int size) {

    /**
     * @param position that a first page is answered from
     * @throws Refused for a limit out of range or a cursor that is none
     */
    public static PinnedPaging of(Paging paging, long position) {
        String cursor = paging.after();
        if (cursor.isEmpty()) {
            return new PinnedPaging(position, 0, paging.size());
        }
        if (!cursor.matches("\\d{1,18} \\d{1,9}")) {
            throw Refused.badParameter("cursor", "'" + paging.cursor + "' is no cursor of this list");
        }
        int space = cursor.indexOf(' ');
        return new PinnedPaging(
                Math.min(position, Long.parseLong(cursor.substring(0, space))),
                Integer.parseInt(cursor.substring(space + 1)),
                paging.size());
    }

    public <T> Paging.Page<T> of(List<T> all) {
        int begin = Math.min(offset, all.size());
        int end = Math.min(all.size(), begin + size);
        return new Paging.Page<>(
                all.subList(begin, end), end == all.size() ? null : Paging.encoded(position + " " + end));
    }
}
