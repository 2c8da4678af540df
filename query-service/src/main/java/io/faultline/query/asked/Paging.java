package io.faultline.query.asked;

import io.faultline.query.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of a list that comes in pages. A cursor names the last item seen, so pages stay put as data grows. */
public class Paging {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    @RestQuery
    @Parameter(
            description = "Items a page, 1 to 1000; 100 if left out",
            examples = @ExampleObject(name = "Ten a page", value = "10"))
    public @Nullable String limit;

    @RestQuery
    @Parameter(description = "`next` of the page before", examples = @ExampleObject(name = "After CN", value = "Q04"))
    public @Nullable String cursor;

    /** @param next cursor of the page after, null on the last */
    public record Page<T>(List<T> items, @Nullable String next) {}

    /**
     * The page of a list that is sorted by a key.
     *
     * @throws Refused for a limit out of range or a cursor that is none
     */
    public <T> Page<T> of(List<T> sorted, Function<T, String> key) {
        String after = after();
        List<T> rest = sorted.stream()
                .filter(item -> key.apply(item).compareTo(after) > 0)
                .limit(size() + 1L)
                .toList();
        if (rest.size() <= size()) {
            return new Page<>(rest, null);
        }
        List<T> items = rest.subList(0, size());
        return new Page<>(items, encoded(key.apply(items.getLast())));
    }

    /** The key that the page is to begin after, empty for the first page. */
    public String after() {
        return cursor == null ? "" : decoded(cursor);
    }

    /** Items a page, as asked. */
    public int size() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("\\d{1,4}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MAX_LIMIT) {
            throw Refused.badParameter("limit", "'" + limit + "' is not a number from 1 to " + MAX_LIMIT);
        }
        return Integer.parseInt(limit);
    }

    /**
     * The number that the page is to begin after.
     *
     * @param first that of the first page
     * @throws Refused for the cursor of another list
     */
    public long afterNumber(long first) {
        String after = after();
        if (after.isEmpty()) {
            return first;
        }
        if (!after.matches("\\d{1,18}")) {
            throw Refused.badParameter("cursor", "'" + cursor + "' is no cursor of this list");
        }
        return Long.parseLong(after);
    }

    /**
     * The page of what was read after a number.
     *
     * @param read as many as fit, and one more if there is any
     */
    public <T> Page<T> numbered(List<T> read, ToLongFunction<T> number) {
        if (read.size() <= size()) {
            return new Page<>(read, null);
        }
        List<T> items = read.subList(0, size());
        return new Page<>(items, encoded(String.valueOf(number.applyAsLong(items.getLast()))));
    }

    /** The cursor of a page that begins after a key. */
    public static String encoded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Refused.badParameter("cursor", "'" + cursor + "' is no cursor of a page");
        }
    }
}
