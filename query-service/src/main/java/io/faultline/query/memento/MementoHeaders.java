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
     */
    public static String link(String path, @Nullable String query, String timeMap) {
        return "<" + original(path, query) + ">; rel=\"original timegate\", <" + timeMap + ">; rel=\"timemap\"; type=\""
                + TimeMap.TYPE + '"';
    }

    /** The address of a memento. */
    public static String address(String path, @Nullable String query, Instant known) {
        String original = original(path, query);
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
