package io.faultline.timeline.writing.rest;

import io.faultline.timeline.decision.Origin;
import io.faultline.timeline.problem.Checked;
import io.faultline.timeline.problem.Problems;
import io.faultline.timeline.writing.RequestKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands what a write request says besides its body. */
@ApplicationScoped
public class ConditionReader {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final int LONGEST_KEY = 255;

    private final UriInfo uri;

    ConditionReader(UriInfo uri) {
        this.uri = uri;
    }

    public Checked<Conditions> read(WriteRequest request, byte[] body) {
        return origin(request.knownSince())
                .then(origin -> version(request.ifMatch())
                        .then(version -> key(request, body)
                                .then(key ->
                                        new Checked.Fine<>(new Conditions(origin, version.value(), key.value())))));
    }

    private static Checked<Origin> origin(@Nullable String knownSince) {
        try {
            return new Checked.Fine<>(Origin.knownSince(knownSince == null ? null : Instant.parse(knownSince)));
        } catch (DateTimeParseException noInstant) {
            return new Checked.Wrong<>(Problems.badParameter(
                    "knownSince", "'" + knownSince + "' is not an instant such as 2025-07-10T12:00:00Z"));
        }
    }

    private static Checked<Given<Long>> version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return new Checked.Fine<>(new Given<>(null));
        }
        Matcher etag = ETAG.matcher(ifMatch.strip());
        return etag.matches()
                ? new Checked.Fine<>(new Given<>(Long.valueOf(etag.group(1))))
                : new Checked.Wrong<>(Problems.badParameter(
                        "If-Match", "'" + ifMatch + "' is not one ETag as this service gives them, such as \"3\""));
    }

    private Checked<Given<RequestKey>> key(WriteRequest request, byte[] body) {
        String key = request.idempotencyKey();
        if (key == null) {
            return new Checked.Fine<>(new Given<>(null));
        }
        return key.isBlank() || key.length() > LONGEST_KEY
                ? new Checked.Wrong<>(Problems.badParameter("Idempotency-Key", "needs 1 to 255 characters"))
                : new Checked.Fine<>(new Given<>(new RequestKey(key, fingerprint(request, body))));
    }

    private String fingerprint(WriteRequest request, byte[] body) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            String line = uri.getRequestUri().getRawPath() + "?"
                    + uri.getRequestUri().getRawQuery() + "\n" + request.ifMatch() + "\n";
            hash.update(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Given<T>(@Nullable T value) {}
}
