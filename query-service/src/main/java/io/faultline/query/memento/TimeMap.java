package io.faultline.query.memento;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of mementos in link-format (RFC 6690), as RFC 7089, 5 has it. */
public final class TimeMap {

    public static final String TYPE = "application/link-format";

    private TimeMap() {}

    /**
     * @param original address of the resource, without a query
     * @param self address of this page of the list
     * @param shown the mementos of this page
     * @param next address of the next page, null on the last
     */
    static String of(String original, String self, Mementos all, List<Instant> shown, @Nullable String next) {
        List<String> links = new ArrayList<>();
        links.add("<" + original + ">;rel=\"original timegate\"");
        String bounds = shown.isEmpty()
                ? ""
                : ";from=\"" + HttpDate.of(shown.getFirst()) + "\";until=\"" + HttpDate.of(shown.getLast()) + '"';
        links.add("<" + self + ">;rel=\"self\";type=\"" + TYPE + '"' + bounds);
        if (next != null) {
            links.add("<" + next + ">;rel=\"timemap\";type=\"" + TYPE + '"');
        }
        for (Instant memento : shown) {
            links.add("<" + MementoHeaders.address(original, null, memento) + ">;rel=\"" + relation(memento, all)
                    + "\";datetime=\"" + HttpDate.of(memento) + '"');
        }
        return String.join(",\n", links) + '\n';
    }

    private static String relation(Instant memento, Mementos all) {
        return (memento.equals(all.instants().getFirst()) ? "first " : "")
                + (memento.equals(all.instants().getLast()) ? "last " : "") + "memento";
    }
}
