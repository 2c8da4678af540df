package io.faultline.query.memento;

import io.faultline.query.asked.Paging;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;

/** Answers with a TimeMap, page by page where there is much to tell. */
public final class TimeMapPage {

    private TimeMapPage() {}

    /** @param original path of the resource, still encoded */
    public static Response of(Mementos all, String original, Paging paging, UriInfo uri) {
        Paging.Page<Instant> page = paging.of(all.instants(), TimeMapPage::key);
        String self = uri.getRequestUri().getRawPath();
        String next = page.next() == null ? null : self + "?limit=" + paging.size() + "&cursor=" + page.next();
        return Response.ok(TimeMap.of(original, self, all, page.items(), next), TimeMap.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** Sorts as the instants do. */
    private static String key(Instant instant) {
        return "%020d".formatted(instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000);
    }
}
