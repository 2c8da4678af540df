package io.faultline.query.format;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The link (RFC 8288) from a page to the next, which a page names at its very end. */
final class NextPage {

    private static final int LONGEST = 512;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([A-Za-z0-9_-]+)\"\\s*}\\s*$");

    private NextPage() {}

    /** @return empty after the last page */
    static Optional<String> after(byte[] page, UriInfo uri) {
        int begin = Math.max(0, page.length - LONGEST);
        Matcher end = NEXT.matcher(new String(page, begin, page.length - begin, StandardCharsets.UTF_8));
        if (!end.find()) {
            return Optional.empty();
        }
        URI next = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", end.group(1))
                .build();
        return Optional.of('<' + next.getRawPath() + '?' + next.getRawQuery() + ">; rel=\"next\"");
    }
}
