package io.faultline.query.memento;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a resource tells of its mementos. It is its own TimeGate, a memento is itself with {@code knownAt}, and its TimeMap
 * lies beside it.
 */
public final class MementoHeaders {

    public static final String ACCEPT_DATETIME = "Accept-Datetime";
    public static final String MEMENTO_DATETIME = "Memento-Datetime";

    private static final String KNOWN_AT = "knownAt=";

    private MementoHeaders() {}

    /**
     * @param path of the original, still encoded
     * @param query of the request, still encoded
     * @param timeMap path of the TimeMap
     * @param about the memento that is answered, null for the original itself
     */
    public static String link(String path, @Nullable String query, String timeMap, @Nullable Neighbours about) {
        String original = original(path, query);
        StringBuilder links = new StringBuilder("<" + original + ">; rel=\"original timegate\", <" + timeMap
                + ">; rel=\"timemap\"; type=\"" + TimeMap.TYPE + '"');
        if (about != null) {
            link(links, original, "first", about.first(), "prev", about.previous());
            link(links, original, "last", about.last(), "next", about.next());
        }
        return links.toString();
    }

    /** One that lies at an end, and one beside, which may be the same. */
    private static void link(
            StringBuilder links, String original, String end, Instant atEnd, String side, @Nullable Instant beside) {
        boolean same = atEnd.equals(beside);
        link(links, original, same ? end + ' ' + side : end, atEnd);
        if (!same && beside != null) {
            link(links, original, side, beside);
        }
    }

    private static void link(StringBuilder links, String original, String relation, Instant known) {
        links.append(", <")
                .append(of(original, known))
                .append(">; rel=\"")
                .append(relation)
                .append(" memento\"; datetime=\"")
                .append(datetime(known))
                .append('"');
    }

    /** The address of a memento. */
    public static String address(String path, @Nullable String query, Instant known) {
        return of(original(path, query), known);
    }

    private static String of(String original, Instant known) {
        return original + (original.contains("?") ? "&" : "?") + KNOWN_AT + known;
    }

    public static String datetime(Instant known) {
        return HttpDate.of(known);
    }

    private static String original(String path, @Nullable String query) {
        if (query == null || query.isEmpty()) {
            return path;
        }
        String others = query.contains(KNOWN_AT)
                ? Arrays.stream(query.split("&"))
                        .filter(parameter -> !parameter.startsWith(KNOWN_AT))
                        .collect(Collectors.joining("&"))
                : query;
        return others.isEmpty() ? path : path + '?' + others;
    }
}
