package io.faultline.query.problem;

import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.stream.Collectors;

/** What was asked for has another id; the same question with that id is answered. */
public final class Moved extends RuntimeException {

    private final transient URI to;

    private Moved(URI to) {
        super("moved to " + to, null, false, false);
        this.to = to;
    }

    /** @param from path segment that names the old id */
    public static Moved toId(UriInfo uri, String from, String id) {
        String path = uri.getPathSegments().stream()
                .map(PathSegment::getPath)
                .map(segment -> segment.equals(from) ? id : segment)
                .collect(Collectors.joining("/", "/", ""));
        return new Moved(uri.getRequestUriBuilder().replacePath(path).build());
    }

    public URI to() {
        return to;
    }
}
