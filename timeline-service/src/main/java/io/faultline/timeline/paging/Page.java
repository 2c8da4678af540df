package io.faultline.timeline.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultline.timeline.problem.Checked;
import io.faultline.timeline.problem.Checked.Fine;
import io.faultline.timeline.problem.Checked.Wrong;
import io.faultline.timeline.problem.Problems;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a longer list.
 *
 * @param next cursor of the next part, null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {

    private static final int DEFAULT = 100;
    private static final int LARGEST = 1000;

    /** Which part is asked for: at most so many, after the one with this key. */
    public record Asked(int limit, String after) {

        public static Checked<Asked> of(@Nullable Integer limit, @Nullable String cursor) {
            if (limit != null && (limit < 1 || limit > LARGEST)) {
                return new Wrong<>(Problems.badParameter("limit", "'" + limit + "' is not from 1 to " + LARGEST));
            }
            try {
                byte[] after = Base64.getUrlDecoder().decode(cursor == null ? "" : cursor);
                return new Fine<>(
                        new Asked(limit == null ? DEFAULT : limit, new String(after, StandardCharsets.UTF_8)));
            } catch (IllegalArgumentException noCursor) {
                return new Wrong<>(
                        Problems.badParameter("cursor", "'" + cursor + "' is not a cursor that this list gave"));
            }
        }
    }

    /** @param all in order of their keys */
    public static <T> Page<T> of(Stream<T> all, Function<T, String> key, Asked asked) {
        List<T> more = all.filter(item -> key.apply(item).compareTo(asked.after()) > 0)
                .limit(asked.limit() + 1L)
                .toList();
        List<T> items = more.subList(0, Math.min(more.size(), asked.limit()));
        return new Page<>(items, more.size() > items.size() ? cursor(key.apply(items.getLast())) : null);
    }

    /** A list that is read part by part: at most so many, from a place on. */
    public interface Parts<T> {
        List<T> read(int most, long from);
    }

    public static <T> Page<T> part(Asked asked, Parts<T> parts) {
        int from = asked.after().matches("\\d{1,9}") ? Integer.parseInt(asked.after()) : 0;
        List<T> more = parts.read(asked.limit() + 1, from);
        return more.size() <= asked.limit()
                ? new Page<>(more, null)
                : new Page<>(more.subList(0, asked.limit()), cursor(Integer.toString(from + asked.limit())));
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

    public Response answer(UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(this);
        if (next != null) {
            String address = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", next)
                    .build()
                    .toString();
            answer.header(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
